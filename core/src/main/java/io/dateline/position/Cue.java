package io.dateline.position;

/** What a word says about who holds a role; the words of each are in {@code cues.tsv}. */
enum Cue {
  /** No word of the list. */
  NONE,
  AS,
  TO,
  FROM,
  OF,
  AT,
  FOR,
  WITH,
  IN,
  BY,
  ON,
  AND,
  /** who. */
  WHO,
  /** where. */
  WHERE,
  /** he, she. */
  HE,
  /** his, her. */
  HIS,
  /** the, a. */
  THE,
  /** its, our. */
  ITS,
  /** Adjectives that may stand before a title: new. */
  ADJ,
  /** former, ex. */
  FORMER,
  /** incoming. */
  INCOMING,
  /** outgoing. */
  OUTGOING,
  /** position, role, post. */
  POSITION,
  /** appointed, names. */
  NAMED,
  /** joins. */
  JOIN,
  /** becomes, assumes. */
  BECOME,
  /** welcomes, announces. */
  WELCOME,
  /** appointment, promotion. */
  NAMING,
  /** resigns, retires. */
  LEAVE,
  /** step, stand: leaving with "down". */
  STEP,
  /** down, aside. */
  DOWN,
  /** dismissed. */
  REMOVED,
  /** resignation, retirement. */
  LEAVING,
  /** succeeds, replaces. */
  SUCCEED,
  /** is. */
  IS,
  /** was. */
  WAS,
  /** been. */
  BEEN,
  /** be. */
  BE,
  /** has. */
  HAS,
  /** had. */
  HAD,
  /** will, plans. */
  WILL,
  /** serves, holds. */
  SERVES,
  /** served, held. */
  SERVED,
  /** serve. */
  SERVE,
  /** serving. */
  SERVING,
  /** remains, continues. */
  REMAIN,
  /** previously, formerly. */
  PAST,
  /** most, as in "most recently". */
  MOST,
  /** currently. */
  NOW,
  /** said. */
  SAID,
  /** tenure, career, including. */
  TENURE,
  /** predecessor. */
  PREDECESSOR,
  /** successor. */
  SUCCESSOR,
  /** respectively. */
  RESPECTIVELY,
  /** since. */
  SINCE,
  /** until. */
  UNTIL,
  /** effective. */
  EFFECTIVE,
  /** not, never. */
  NOT,
  /** that, which. */
  THAT
}
