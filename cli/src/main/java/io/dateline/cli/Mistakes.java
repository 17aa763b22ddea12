package io.dateline.cli;

import io.dateline.text.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's words what picocli finds wrong with a command line. */
final class Mistakes {
  private static final Pattern ONE_LETTER = Pattern.compile("-[A-Za-z]");

  private Mistakes() {}

  /** What is wrong, in one line. */
  static String said(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing) {
      return missing(missing);
    }
    Optional<String> option = option(e);
    if (option.isPresent() && e.getValue() != null) {
      return option.get() + " takes " + kind(e.getArgSpec().type()) + ", not " + e.getValue();
    }
    String message = e.getMessage();
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  /** The option that it is about, with its dashes. */
  static Optional<String> option(ParameterException e) {
    return e.getArgSpec() instanceof OptionSpec option
        ? Optional.of(option.longestName())
        : Optional.empty();
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String word = e.getUnmatched().getFirst();
    if (!word.startsWith("-")) {
      return "one argument too many: " + word + " (a query of several words goes in quotes)";
    }
    return noOption(e.getCommandLine(), word);
  }

  private static String noOption(CommandLine line, String word) {
    Set<String> options = line.getCommandSpec().optionsMap().keySet();
    return "there is no option "
        + word
        + Nearest.of(name(word), options).map(near -> "; did you mean " + near + "?").orElse("");
  }

  /** An option as typed, without its value. */
  private static String name(String word) {
    return word.replaceAll("=.*", "");
  }

  /**
   * What is wrong where the words of a query may stand, so that {@code -word} is one of them: an
   * option that does not exist, or one that lacks a dash.
   */
  static Optional<String> unknownOption(CommandLine line, List<String> words) {
    Set<String> options = line.getCommandSpec().optionsMap().keySet();
    return words.stream()
        .takeWhile(word -> !word.equals("--"))
        .filter(word -> !options.contains(name(word)))
        .filter(word ->
            word.startsWith("--") || ONE_LETTER.matcher(word).matches() || isShort(word, options))
        .findFirst()
        .map(word -> noOption(line, word));
  }

  private static boolean isShort(String word, Set<String> options) {
    return word.startsWith("-") && options.contains("-" + name(word));
  }

  private static String missing(MissingParameterException e) {
    if (e.getMissing().size() == 1
        && e.getMissing().getFirst() instanceof OptionSpec option
        && !option.required()) {
      return option.longestName() + " takes a value: " + option.paramLabel();
    }
    return "missing: "
        + String.join(
            ", ",
            e.getMissing().stream()
                .map(each ->
                    each instanceof OptionSpec option
                        ? option.longestName() + " " + option.paramLabel()
                        : each.paramLabel())
                .toList());
  }

  private static String kind(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return "a whole number";
    }
    return type == boolean.class || type == Boolean.class ? "true or false" : "something else";
  }
}
