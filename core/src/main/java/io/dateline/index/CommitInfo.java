package io.dateline.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.Version;

/**
 * What a commit says about itself, so that an index made by other hands is recognised.
 *
 * @param schema version of the layout, see {@link Fields#SCHEMA}
 * @param extractor version of the extractor that wrote last; single releases may be of an older one
 * @param analyzers how text was cut into terms
 * @param lucene version of Lucene that wrote
 */
public record CommitInfo(int schema, String extractor, String analyzers, String lucene) {
  private static final String SCHEMA = "dateline.schema";
  private static final String EXTRACTOR = "dateline.extractor";
  private static final String ANALYZERS = "dateline.analyzers";
  private static final String LUCENE = "dateline.lucene";

  static CommitInfo of(String extractor) {
    return new CommitInfo(Fields.SCHEMA, extractor, Fields.ANALYZERS, Version.LATEST.toString());
  }

  Map<String, String> userData() {
    Map<String, String> data = new HashMap<>();
    data.put(SCHEMA, Integer.toString(schema));
    data.put(EXTRACTOR, extractor);
    data.put(ANALYZERS, analyzers);
    data.put(LUCENE, lucene);
    return data;
  }

  /**
   * Reads what a commit says.
   *
   * @param index the index's folder, for messages
   * @param userData of the commit
   * @throws IndexVersionException if this program did not write it or cannot read it
   */
  static CommitInfo read(String index, Map<String, String> userData) {
    String schema = userData.get(SCHEMA);
    if (schema == null) {
      throw new IndexVersionException(
          index,
          "another program",
          "an index of Dateline",
          "give another folder; nothing was changed",
          null);
    }
    if (!schema.equals(Integer.toString(Fields.SCHEMA))) {
      throw new IndexVersionException(
          index,
          "Dateline's layout " + schema,
          "layout " + Fields.SCHEMA,
          "index the sources again into a new folder",
          null);
    }
    CommitInfo info =
        new CommitInfo(
            Fields.SCHEMA,
            userData.getOrDefault(EXTRACTOR, ""),
            userData.getOrDefault(ANALYZERS, ""),
            userData.getOrDefault(LUCENE, ""));
    if (!info.analyzers.equals(Fields.ANALYZERS)) {
      throw new IndexVersionException(
          index,
          "the analyzers " + info.analyzers,
          Fields.ANALYZERS,
          "index the sources again into a new folder",
          null);
    }
    return info;
  }
}
