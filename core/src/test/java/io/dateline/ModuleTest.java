package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The module descriptor is compiled apart from the classes, so it is checked here. */
class ModuleTest {
  private static final Path CLASSES = Path.of("target", "classes");

  @Test
  void everyRequiredModuleIsAmongTheDependencies() {
    Path[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(Path::of)
            .toArray(Path[]::new);
    Configuration resolved =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(CLASSES), ModuleFinder.of(path), List.of("io.dateline.core"));
    assertThat(resolved.findModule("org.apache.lucene.core")).isPresent();
  }

  @Test
  void exportsItsOwnPackagesOnly_andNoneTwice() {
    ModuleDescriptor descriptor =
        ModuleFinder.of(CLASSES).find("io.dateline.core").orElseThrow().descriptor();
    Set<String> exported =
        descriptor.exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    assertThat(exported).isEqualTo(descriptor.packages());
  }
}
