package io.dateline.cli.command;

import io.dateline.cli.UsageException;
import io.dateline.search.Order;
import io.dateline.search.SearchOptions;
import io.dateline.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which part of an answer, and in which order. */
final class ListingOptions {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many; 20 unasked.")
  private int limit;

  @Option(names = "--all", description = "All of them.")
  private boolean all;

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

  SearchOptions options(Order usual) {
    if (limit < 0) {
      throw new UsageException("--limit must be 0 or more, not " + limit);
    }
    SearchOptions options =
        SearchOptions.standard()
            .withOrder(sort.map(ListingOptions::order).orElse(usual))
            .withLimit(all ? Integer.MAX_VALUE : limit);
    return after.map(options::withAfter).orElse(options);
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
