package io.dateline.release;

import io.dateline.release.Block.Form;
import java.util.List;
import java.util.Locale;

/** What the first words of a paragraph say about the part of the release that it belongs to. */
final class Cues {
  private Cues() {}

  private static String lower(String line) {
    return line.toLowerCase(Locale.ROOT);
  }

  /** Letters and digits of a line, in lower case: "N E W S R E L E A S E" is "newsrelease". */
  private static String squeezed(String line, int limit) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < line.length() && kept.length() < limit; i++) {
      if (Character.isLetterOrDigit(line.charAt(i))) {
        kept.append(Character.toLowerCase(line.charAt(i)));
      }
    }
    return kept.toString();
  }

  /** "N E W S R E L E A S E": nearly every word is one letter. */
  static boolean isLetterSpaced(String text, int start, int end) {
    int letters = 0;
    int single = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
        boolean before = i > start && Character.isLetter(text.charAt(i - 1));
        boolean after = i + 1 < end && Character.isLetter(text.charAt(i + 1));
        single += before || after ? 0 : 1;
      }
    }
    return letters > 3 && single * 10 >= letters * 8;
  }

  /**
   * "Exhibit 99.1", "NEWS RELEASE", "For Immediate Release", "EVENTS: Other Events" and "ITEM:
   * Other Events" of a collection of filings: what stands above the headline.
   */
  static boolean isPreamble(String line) {
    if (line.startsWith("EVENTS:") || line.startsWith("ITEM:")) {
      return true;
    }
    if (line.length() > 90) {
      return false;
    }
    String word = squeezed(line, 60);
    if (word.isEmpty() || (line.charAt(0) == '[' && line.endsWith("]"))) {
      return true;
    }
    if (word.startsWith("exhibit") || word.startsWith("ex99") || word.startsWith("ex20")) {
      return line.length() < 50;
    }
    if (word.startsWith("forimmediate")
        || word.startsWith("forrelease")
        || word.startsWith("immediaterelease")
        || word.startsWith("notfordistribution")
        || word.startsWith("notforrelease")
        || word.startsWith("releasedate")
        || word.startsWith("pursuantto")
        || word.startsWith("underthesecuritiesact")
        || word.startsWith("filedby")
        || word.startsWith("subjectcompany")
        || word.startsWith("writtencommunicationspursuant")
        || word.startsWith("solicitingmaterialpursuant")
        || word.startsWith("precommencementcommunications")
        || word.startsWith("embargo")) {
      return true;
    }
    return switch (word) {
      case "newsrelease",
          "pressrelease",
          "news",
          "release",
          "pressinformation",
          "mediarelease",
          "mediaadvisory",
          "earningsrelease",
          "pressannouncement",
          "newsfrom",
          "fromthenewsroom",
          "corporatenews",
          "companynews",
          "latestnews",
          "newsandevents",
          "pressroom",
          "newsroom",
          "corporatepressrelease",
          "corporatenewsrelease",
          "financialnews",
          "financialnewsrelease",
          "tableofcontents",
          "backtocontents",
          "logo",
          "image",
          "graphic",
          "stockexchangerelease",
          "backtonews",
          "share",
          "print",
          "download",
          "document",
          "dexhibits",
          "earlierreleases",
          "pressreleases",
          "newsreleases",
          "pressreleasetext",
          "textofpressrelease" ->
          true;
      default -> false;
    };
  }

  /** A name that ends like a company's. */
  static boolean isCompanyName(String line) {
    String lower = lower(line);
    for (String end :
        new String[] {
          "inc.", "inc", "corp.", "corp", "corporation", "company", "ltd.", "ltd", "limited", "llc",
          "plc", "l.p.", "co.", "group", "holdings", "ag", "n.v.", "s.a.", "incorporated", "bancorp"
        }) {
      if (lower.endsWith(" " + end)) {
        return true;
      }
    }
    return false;
  }

  /** "Highlights:", "Second Quarter Highlights:": the heading of a list of results. */
  static boolean isHighlights(String line) {
    return line.length() < 60 && line.endsWith("Highlights:") || line.equals("Highlights");
  }

  /** A short line with a telephone number or an address. */
  static boolean isContact(String line) {
    if (line.length() > 160) {
      return false;
    }
    String lower = lower(line);
    return lower.startsWith("phone")
        || lower.startsWith("tel:")
        || lower.startsWith("tel.")
        || lower.startsWith("telephone")
        || lower.startsWith("fax")
        || lower.startsWith("email")
        || lower.startsWith("e-mail")
        || lower.startsWith("office:")
        || lower.startsWith("mobile:")
        || (line.length() < 120 && Contacts.isAddress(line, 0, line.length()));
  }

  /** "Contact:", "Media Contacts", "For more information, contact:". */
  static boolean isContactHeading(String line) {
    if (line.length() > 130) {
      return false;
    }
    String lower = lower(line);
    String word = squeezed(line, 80);
    for (String start :
        new String[] {
          "contact",
          "mediacontact",
          "presscontact",
          "investorcontact",
          "editorialcontact",
          "companycontact",
          "corporatecontact",
          "investorrelations",
          "mediarelations",
          "publicrelations",
          "forfurtherinformation",
          "formoreinformationcontact",
          "formoreinformationpleasecontact",
          "foradditionalinformation",
          "investorinquiries",
          "mediainquiries",
          "pressinquiries",
          "forfurtherdetails",
          "newsmediacontact",
          "investorandmediacontact",
          "mediaandinvestorcontact",
          "irandmedia",
          "forinvestors",
          "formedia",
          "agencycontact",
          "financialcontact",
          "analystcontact",
          "shareholdercontact",
          "inquiries",
          "contactinformation",
          "investorsandmedia",
          "mediacontacts",
          "formediainquiries",
          "forinvestorinquiries",
          "forinformationcontact",
          "formoreinformation",
          "pressoffice"
        }) {
      if (word.startsWith(start)) {
        return line.length() < 60 || line.endsWith(":") || lower.contains("contact:");
      }
    }
    return (word.equals("investors")
            || word.equals("media")
            || word.equals("analysts")
            || word.equals("press")
            || word.equals("mediainvestors")
            || word.equals("investorsmedia")
            || word.equals("contacts"))
        && line.endsWith(":");
  }

  /** "About Acme", "ABOUT ACME CORPORATION", or a paragraph that begins so. */
  static boolean isAboutHeading(String line, boolean whole) {
    if (!lower(line).startsWith("about ") || line.length() < 8) {
      return false;
    }
    char c = line.charAt(6);
    boolean name =
        Character.isUpperCase(c) || Character.isDigit(c) || lower(line).startsWith("about the ");
    return whole && line.length() < 100 ? name || !line.endsWith(".") : name && line.length() >= 20;
  }

  /** "Forward-Looking Statements", "Safe Harbor Statement", "Cautionary Note". */
  static boolean isSafeHarborHeading(String line, Block block) {
    if (block.length() > 250) {
      return false;
    }
    String word = squeezed(line, 120);
    return line.length() < 160
        && (word.startsWith("forwardlooking")
            || word.startsWith("safeharbo")
            || word.startsWith("cautionary")
            || word.startsWith("noteregardingforward")
            || word.startsWith("noteonforward")
            || word.startsWith("notesregardingforward")
            || word.startsWith("noticeregardingforward")
            || word.startsWith("disclosureregardingforward")
            || word.startsWith("disclaimer")
            || word.startsWith("specialnoteregardingforward")
            || word.startsWith("informationregardingforward")
            || word.startsWith("riskfactors")
            || word.startsWith("importantnotice")
            || word.startsWith("legalnotice"));
  }

  /** A paragraph that begins by warning of forward-looking statements. */
  static boolean isSafeHarborText(String line) {
    String lower = lower(line.substring(0, Math.min(line.length(), 320)));
    if (lower.startsWith("\"safe harbor") || lower.startsWith("\u201csafe harbor")) {
      return true;
    }
    boolean warns =
        lower.contains("forward-looking")
            || lower.contains("forward looking")
            || lower.contains("litigation reform act")
            || lower.contains("forward- looking");
    if (!warns) {
      return false;
    }
    return lower.contains("statement")
        || lower.contains("information")
        || lower.contains("safe harbor");
  }

  /** What a wire's web page puts under a release: sources, pick-ups, links. */
  static boolean isNavigation(String line, Block block) {
    String lower = lower(line.substring(0, Math.min(line.length(), 60)));
    if (lower.startsWith("original/source press release")
        || lower.startsWith("newsramp.com tldr")
        || lower.startsWith("blockchain registration")
        || lower.startsWith("pickup - ")
        || lower.startsWith("reddit post")
        || lower.startsWith("site navigation")
        || lower.startsWith("more news")
        || lower.startsWith("related articles")
        || lower.startsWith("related news")
        || lower.startsWith("related links")
        || lower.startsWith("share this")
        || lower.startsWith("recent news")
        || lower.startsWith("latest news")
        || lower.startsWith("multimedia files")
        || lower.startsWith("sign up for")
        || lower.startsWith("you just read")) {
      return line.length() < 200;
    }
    return false;
  }

  /** "CONSOLIDATED BALANCE SHEETS", "(Unaudited)", "In thousands": what stands above figures. */
  static boolean isStatementHeading(String line) {
    if (line.length() > 130) {
      return false;
    }
    String word = squeezed(line, 90);
    return word.contains("consolidated")
        || word.contains("unaudited")
        || word.startsWith("inthousands")
        || word.startsWith("inmillions")
        || word.startsWith("dollarsin")
        || word.startsWith("amountsin")
        || word.contains("balancesheet")
        || word.contains("statementofincome")
        || word.contains("statementsofincome")
        || word.contains("statementsofoperations")
        || word.contains("statementsofcashflow")
        || word.contains("reconciliationof")
        || word.startsWith("financialtables")
        || word.startsWith("selectedfinancial")
        || word.contains("monthsended")
        || word.contains("weeksended")
        || word.contains("quarterended");
  }

  /** A line of its own above a new part. */
  static boolean isHeading(String line, boolean whole, Block block) {
    if (!whole || line.length() > 90 || line.length() < 4 || block.form() != Form.TEXT) {
      return false;
    }
    if (block.level() > 0) {
      return true;
    }
    char last = line.charAt(line.length() - 1);
    return last != '.'
        && last != ','
        && last != ';'
        && Character.isUpperCase(line.charAt(0))
        && (block.traits().strong()
            || block.traits().centred()
            || line.equals(line.toUpperCase(Locale.ROOT)));
  }

  /**
   * Where the release begins in a text that puts the current report in front of its exhibit. The
   * report may name the exhibit on a line of its own, too: then it is the name after the report's
   * signatures.
   *
   * @return index of the exhibit's first paragraph; 0 if there is no report in front
   */
  static int exhibitStart(Flat[] flats, List<Block> blocks) {
    int last = Math.min(blocks.size(), 400);
    boolean report = false;
    boolean signed = false;
    int start = 0;
    for (int i = 0; i < last; i++) {
      String line = flats[i].line();
      String word = squeezed(line, 300);
      boolean signature = word.contains("pursuanttotherequirementsofthesecurities");
      report |=
          signature
              || word.startsWith("form8k")
              || word.startsWith("item")
              || word.contains("checktheappropriatebox")
              || word.contains("currentreportpursuant")
              || word.startsWith("currentreport");
      signed |= signature;
      if (report && line.length() < 40 && word.startsWith("exhibit99")) {
        if (signed) {
          return i;
        }
        start = start == 0 ? i : start;
      }
    }
    return start;
  }
}
