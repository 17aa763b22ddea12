package io.dateline.cli.command;

import io.dateline.cli.Console;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far a long run is, on standard error and only on a terminal. It rubs itself out at the end.
 */
final class Bar implements AutoCloseable {
  private static final int INTERVAL_MILLIS = 250;

  private final Console console;
  private final Optional<ProgressBar> bar;

  Bar(Console console, String what) {
    this.console = console;
    this.bar = console.errTerminal() ? Optional.of(build(console, what)) : Optional.empty();
  }

  private static ProgressBar build(Console console, String what) {
    // The ^C that a terminal shows beside it is to stay on its line.
    int width = Math.max(20, console.width() - 1 - "^C".length());
    return new ProgressBarBuilder()
        .setTaskName(what)
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(INTERVAL_MILLIS)
        .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setConsumer(
            new DelegatingProgressBarConsumer(
                line -> {
                  console.err().print("\r" + line);
                  console.err().flush();
                },
                width))
        .build();
  }

  /** There will be so many in all, as far as is known. */
  void expect(long total) {
    bar.ifPresent(shown -> shown.maxHint(total));
  }

  /** So many more are done. */
  void step(long more) {
    bar.ifPresent(shown -> shown.stepBy(more));
  }

  @Override
  public void close() {
    if (bar.isPresent()) {
      bar.get().close();
      console.err().print("\r" + " ".repeat(Math.max(20, console.width() - 1)) + "\r");
      console.err().flush();
    }
  }
}
