package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples in the documentation of the library compile, each by itself, with nothing more than
 * the few values that a reader takes for given.
 */
class JavadocExamplesTest {
  private static final Path SOURCES = Path.of("core/src/main/java");
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\R(.*?)\\R[ *]*\\}</pre>", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("\\s*//.*");

  /** What an example may speak of without having made it. */
  private static final String GIVEN =
      """
        ReleaseIndex index;
        ReleaseIndexer indexer;
        IndexReport report;
        Source source;
        Sources sources;
        SourceVisitor visitor;
        Release release;
        Extraction extraction;
        ReleaseFacts facts;
        Bar bar;
        org.apache.lucene.document.Document document;
        interface Bar { void step(); }
      """;

  private static final String IMPORTS =
      Stream.of("date", "extract", "index", "position", "query", "release", "search", "source")
              .map(name -> "import io.dateline." + name + ".*;\n")
              .collect(Collectors.joining())
          + "import io.dateline.text.*;\nimport static io.dateline.query.Query.*;\n"
          + "import java.nio.file.Path;\nimport java.time.*;\nimport java.util.*;\n";

  /**
   * An example.
   *
   * @param file where it stands
   * @param number its number among all
   * @param code as it is printed
   */
  private record Example(String file, int number, String code) {
    String name() {
      return file + ": " + code.lines().findFirst().orElseThrow().strip();
    }

    /** A class with the example in a method; what is no statement is a value that is kept. */
    JavaFileObject source() {
      String unit =
          IMPORTS
              + "class Example"
              + number
              + " {\n"
              + GIVEN
              + "  void keep(Object value) {}\n  void run() throws Exception {\n"
              + statements()
              + "  }\n}\n";
      return new SimpleJavaFileObject(
          URI.create("string:///Example" + number + ".java"), JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return unit;
        }
      };
    }

    private String statements() {
      StringBuilder statements = new StringBuilder();
      List<String> lines =
          code.lines()
              .map(line -> COMMENT.matcher(line).replaceFirst("").stripTrailing())
              .filter(line -> !line.isBlank())
              .toList();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        boolean goesOn = i + 1 < lines.size() && indent(lines.get(i + 1)) > indent(line);
        boolean value = !goesOn && indent(line) == 0 && !line.matches(".*[;{}]");
        statements.append(value ? "keep(" + line + ");" : line).append('\n');
      }
      return statements.toString();
    }

    private static int indent(String line) {
      return line.length() - line.stripLeading().length();
    }
  }

  @TestFactory
  Stream<DynamicTest> example_compiles(@TempDir Path classes) throws IOException {
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThan(15);
    List<Diagnostic<? extends JavaFileObject>> mistakes = mistakes(examples, classes);
    return examples.stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.name(),
                () ->
                    assertThat(mistakes)
                        .filteredOn(mistake -> isIn(mistake, example))
                        .as(example.code())
                        .isEmpty()));
  }

  @Test
  void exampleWithAMistake_isFound(@TempDir Path classes) {
    List<String> wrong =
        List.of("Query.parse(1);", "DateRange.parse(\"2003\").firstDy()", "new Sources();");
    for (String code : wrong) {
      assertThat(mistakes(List.of(new Example("X.java", 0, code)), classes)).as(code).isNotEmpty();
    }
    assertThat(mistakes(List.of(new Example("X.java", 0, "Query.parse(\"a\")   // a")), classes))
        .isEmpty();
  }

  private static boolean isIn(Diagnostic<? extends JavaFileObject> mistake, Example example) {
    return mistake.getSource() == null
        || mistake.getSource().getName().endsWith("Example" + example.number() + ".java");
  }

  private static List<Diagnostic<? extends JavaFileObject>> mistakes(
      List<Example> examples, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    compiler
        .getTask(
            null,
            compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8),
            said,
            List.of(
                "-proc:none",
                "-implicit:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")),
            null,
            examples.stream().map(Example::source).toList())
        .call();
    return said.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .toList();
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        Matcher found = EXAMPLE.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (found.find()) {
          String code = found.group(1).replaceAll("(?m)^ *\\* ?", "");
          examples.add(new Example(file.getFileName().toString(), examples.size(), code));
        }
      }
    }
    return examples;
  }
}
