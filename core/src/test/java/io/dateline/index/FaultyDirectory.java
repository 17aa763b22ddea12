package io.dateline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A directory that begins to fail after so many operations: every write then, or only some, or all
 * of them because the power is cut. Once told to heal, it is an ordinary directory; after a power
 * cut it has lost what nothing had made durable: the bytes of files that were not synced, and the
 * names that came and went since the folder itself was.
 */
final class FaultyDirectory extends FilterDirectory {
  /** What happens from the given operation on. */
  enum Fault {
    /** No byte can be written, but files can be listed, read and removed. */
    DISK_FULL,
    /** Some operations fail. */
    SOMETIMES,
    /** One operation fails, and no other. */
    ONCE,
    /** Nothing can be written or removed any more, and what is not durable is lost. */
    POWER_CUT
  }

  private final Random random;
  private final Fault fault;
  private int left;
  private boolean active = true;
  private int operations;
  private int faults;

  /** Files whose bytes are not durable. */
  private final Set<String> unsynced = new HashSet<>();

  /** Names that are not durable: of new files, and of renamed ones with their former names. */
  private final Set<String> created = new HashSet<>();

  private final Map<String, String> renamed = new HashMap<>();

  /**
   * Files that were removed and may come back, with their bytes, in the order of their removal,
   * which the journal of a file system keeps.
   */
  private final Map<String, byte[]> deleted = new LinkedHashMap<>();

  FaultyDirectory(Directory in, Fault fault, int operations, long seed) {
    super(in);
    this.fault = fault;
    this.left = operations;
    this.random = new Random(seed);
  }

  /** Ends the faults; after a power cut some of what is not durable is lost. */
  synchronized void heal() throws IOException {
    active = false;
    if (fault == Fault.POWER_CUT && faults > 0) {
      losePower();
    }
  }

  private void losePower() throws IOException {
    for (String name : List.copyOf(unsynced)) {
      loseBytes(name);
    }
    for (Map.Entry<String, String> each : renamed.entrySet()) {
      if (random.nextBoolean()) {
        in.rename(each.getKey(), each.getValue());
      }
    }
    for (String name : created) {
      if (random.nextBoolean() && List.of(in.listAll()).contains(name)) {
        in.deleteFile(name);
      }
    }
    int gone = random.nextInt(deleted.size() + 1);
    for (Map.Entry<String, byte[]> each : deleted.entrySet()) {
      if (gone-- <= 0 && !List.of(in.listAll()).contains(each.getKey())) {
        write(each.getKey(), each.getValue());
      }
    }
  }

  /** Of a file that was not synced all may be there, a part, or nothing but zeros. */
  private void loseBytes(String name) throws IOException {
    byte[] bytes = bytes(name);
    int kept = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
    in.deleteFile(name);
    switch (random.nextInt(3)) {
      case 0 -> write(name, bytes);
      case 1 -> write(name, Arrays.copyOf(bytes, kept));
      default -> write(name, new byte[bytes.length]);
    }
  }

  private byte[] bytes(String name) throws IOException {
    try (IndexInput input = in.openInput(name, IOContext.READONCE)) {
      byte[] bytes = new byte[(int) input.length()];
      input.readBytes(bytes, 0, bytes.length);
      return bytes;
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    try (IndexOutput output = in.createOutput(name, IOContext.DEFAULT)) {
      output.writeBytes(bytes, bytes.length);
    }
  }

  synchronized int faults() {
    return faults;
  }

  /** How many operations there were that could have failed. */
  synchronized int operations() {
    return operations;
  }

  private synchronized void operation(String what, boolean writes) throws IOException {
    operations++;
    if (!active || left-- > 0) {
      return;
    }
    boolean fails =
        switch (fault) {
          case DISK_FULL -> writes;
          case SOMETIMES -> random.nextInt(4) == 0;
          case ONCE -> faults == 0;
          case POWER_CUT -> true;
        };
    if (fails) {
      faults++;
      throw new IOException(
          fault == Fault.DISK_FULL ? "No space left on device" : "made to fail: " + what);
    }
  }

  @Override
  public synchronized IndexOutput createOutput(String name, IOContext context) throws IOException {
    operation("create " + name, true);
    return created(super.createOutput(name, context));
  }

  @Override
  public synchronized IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    operation("create " + prefix, true);
    return created(super.createTempOutput(prefix, suffix, context));
  }

  private IndexOutput created(IndexOutput out) {
    unsynced.add(out.getName());
    created.add(out.getName());
    return new FaultyOutput(out);
  }

  @Override
  public synchronized void sync(Collection<String> names) throws IOException {
    operation("sync", true);
    super.sync(names);
    unsynced.removeAll(names);
  }

  @Override
  public synchronized void syncMetaData() throws IOException {
    operation("sync the folder", true);
    super.syncMetaData();
    created.clear();
    renamed.clear();
    deleted.clear();
  }

  @Override
  public synchronized void rename(String source, String dest) throws IOException {
    operation("rename to " + dest, true);
    super.rename(source, dest);
    if (unsynced.remove(source)) {
      unsynced.add(dest);
    }
    if (created.remove(source)) {
      created.add(dest);
    } else {
      renamed.put(dest, source);
    }
  }

  @Override
  public synchronized void deleteFile(String name) throws IOException {
    operation("delete " + name, false);
    boolean durable = fault == Fault.POWER_CUT && !unsynced.contains(name);
    byte[] bytes = durable ? bytes(name) : new byte[0];
    super.deleteFile(name);
    unsynced.remove(name);
    if (!created.remove(name) && durable) {
      deleted.put(name, bytes);
    }
  }

  private final class FaultyOutput extends IndexOutput {
    private final IndexOutput out;

    FaultyOutput(IndexOutput out) {
      super("faulty " + out, out.getName());
      this.out = out;
    }

    @Override
    public void writeByte(byte b) throws IOException {
      out.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] b, int offset, int length) throws IOException {
      operation("write", true);
      out.writeBytes(b, offset, length);
    }

    @Override
    public void close() throws IOException {
      try (out) {
        operation("close", true);
      }
    }

    @Override
    public long getFilePointer() {
      return out.getFilePointer();
    }

    @Override
    public long getChecksum() throws IOException {
      return out.getChecksum();
    }
  }
}
