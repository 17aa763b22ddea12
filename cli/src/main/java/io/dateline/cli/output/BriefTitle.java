package io.dateline.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;

/** Titles as short as everybody still reads them, for narrow tables. */
final class BriefTitle {
  /** Only what stands for one title: a CMO may be of marketing or of medicine. */
  private static final Map<String, String> SHORT = new LinkedHashMap<>();

  static {
    SHORT.put("Chief Executive Officer", "CEO");
    SHORT.put("Chief Financial Officer", "CFO");
    SHORT.put("Chief Operating Officer", "COO");
    SHORT.put("Chief Technology Officer", "CTO");
    SHORT.put("Chief Information Officer", "CIO");
    SHORT.put("Executive Vice President", "EVP");
    SHORT.put("Senior Vice President", "SVP");
    SHORT.put("Vice President", "VP");
  }

  private BriefTitle() {}

  /** {@code "Interim Chief Executive Officer"} is {@code "Interim CEO"}. */
  static String of(String title) {
    String brief = title;
    for (Map.Entry<String, String> each : SHORT.entrySet()) {
      brief = brief.replace(each.getKey(), each.getValue());
    }
    return brief;
  }
}
