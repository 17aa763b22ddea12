package io.dateline.cli.command;

import io.dateline.cli.UsageException;
import io.dateline.search.CursorException;
import io.dateline.search.Order;
import io.dateline.search.SearchOptions;
import io.dateline.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which part of an answer, and in which order. */
final class ListingOptions {
  @Mixin private LimitOptions limit;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description = "Goes on after an answer that was cut at its limit.")
  private Optional<String> after;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      completionCandidates = Orders.class,
      description = "relevance, newest (or released), oldest; of positions also person, company.")
  private Optional<String> sort;

  @Option(names = "--count", description = "Only says how many there are.")
  private boolean count;

  /** Whether only the number is wanted. */
  boolean count() {
    return count;
  }

  private SearchOptions options(Order usual) {
    SearchOptions options =
        SearchOptions.standard()
            .withOrder(sort.map(ListingOptions::order).orElse(usual))
            .withLimit(limit.most());
    return after.map(options::withAfter).orElse(options);
  }

  /**
   * Asks with these options.
   *
   * @throws UsageException if what follows {@code --after} is no cursor of such an answer
   */
  <T> T ask(Order usual, Function<SearchOptions, T> question) {
    SearchOptions options = options(usual);
    try {
      return question.apply(options);
    } catch (CursorException e) {
      throw new UsageException(
          "--after takes the cursor that the answer before gave, in the same order; this is none: "
              + after.orElseThrow(),
          e);
    }
  }

  private static Order order(String name) {
    String label = name.toLowerCase(Locale.ROOT);
    if (label.equals("released")) {
      return Order.NEWEST;
    }
    List<String> orders = new Orders();
    int at = orders.indexOf(label);
    if (at < 0) {
      throw new UsageException(
          "there is no order "
              + name
              + Nearest.of(name, orders).map(near -> "; did you mean " + near + "?").orElse("")
              + " (orders: "
              + String.join(", ", orders)
              + ")");
    }
    return Order.values()[at];
  }

  /** The names of orders, for shells to complete. */
  static final class Orders extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Orders() {
      super(
          Arrays.stream(Order.values())
              .map(order -> order.name().toLowerCase(Locale.ROOT))
              .toList());
    }
  }
}
