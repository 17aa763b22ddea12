package io.dateline.extract;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * Weights that decide whether a name is a person's, a company's or neither's: a linear model over
 * the slots of {@link NameFeatures}, three bytes a slot.
 *
 * <p>Learned by {@code NameModelTrainer} from the archive. Immutable, so safe for any number of
 * threads.
 */
final class NameModel {
  /** Persons, companies, others, in the order of {@link Entity.Kind}. */
  static final int KINDS = 3;

  private final byte[] weights;
  private final float scale;

  private static final class Standard {
    static final NameModel MODEL = read();
  }

  NameModel(byte[] weights, float scale) {
    this.weights = weights.clone();
    this.scale = scale;
  }

  /** The model that comes with Dateline. */
  static NameModel standard() {
    return Standard.MODEL;
  }

  private static NameModel read() {
    try (InputStream in = NameModel.class.getResourceAsStream("names.model.gz")) {
      if (in == null) {
        throw new IllegalStateException("no names.model.gz beside " + NameModel.class);
      }
      DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
      float scale = data.readFloat();
      byte[] weights = new byte[NameFeatures.SLOTS * KINDS];
      data.readFully(weights);
      return new NameModel(weights, scale);
    } catch (IOException e) {
      throw new UncheckedIOException("names.model.gz", e);
    }
  }

  /** What speaks for each kind, as log-odds but for a constant. */
  float[] scores(int[] slots) {
    int person = 0;
    int company = 0;
    int other = 0;
    for (int slot : slots) {
      int at = slot * KINDS;
      person += weights[at];
      company += weights[at + 1];
      other += weights[at + 2];
    }
    return new float[] {person * scale, company * scale, other * scale};
  }
}
