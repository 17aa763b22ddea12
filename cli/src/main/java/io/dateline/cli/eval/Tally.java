package io.dateline.cli.eval;

/** Right, wrong and missed answers. Not thread-safe. */
final class Tally {
  private int right;
  private int wrong;
  private int missed;

  void add(int moreRight, int moreWrong, int moreMissed) {
    right += moreRight;
    wrong += moreWrong;
    missed += moreMissed;
  }

  int right() {
    return right;
  }

  int wrong() {
    return wrong;
  }

  int missed() {
    return missed;
  }

  /** Of what was given, the share that is right; 0 if nothing was given. */
  double precision() {
    return right == 0 ? 0 : (double) right / (right + wrong);
  }

  /** Of what should have been given, the share that was; 0 if nothing should have been. */
  double recall() {
    return right == 0 ? 0 : (double) right / (right + missed);
  }

  /** The harmonic mean of the two. */
  double f1() {
    return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
  }
}
