package io.dateline.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Random;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * A directory that begins to fail after so many operations: every write then, or only some, or all
 * writes because the disk is full. Once told to heal, it is an ordinary directory.
 */
final class FaultyDirectory extends FilterDirectory {
  /** What happens from the given operation on. */
  enum Fault {
    /** No byte can be written, but files can be listed, read and removed. */
    DISK_FULL,
    /** Some operations fail. */
    SOMETIMES,
    /** One operation fails, and no other. */
    ONCE
  }

  private final Random random;
  private final Fault fault;
  private int left;
  private boolean active = true;
  private int faults;

  FaultyDirectory(Directory in, Fault fault, int operations, long seed) {
    super(in);
    this.fault = fault;
    this.left = operations;
    this.random = new Random(seed);
  }

  synchronized void heal() {
    active = false;
  }

  synchronized int faults() {
    return faults;
  }

  private synchronized void operation(String what, boolean writes) throws IOException {
    if (!active || left-- > 0) {
      return;
    }
    boolean fails =
        switch (fault) {
          case DISK_FULL -> writes;
          case SOMETIMES -> random.nextInt(4) == 0;
          case ONCE -> faults == 0;
        };
    if (fails) {
      faults++;
      throw new IOException(
          fault == Fault.DISK_FULL ? "No space left on device" : "made to fail: " + what);
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    operation("create " + name, true);
    return new FaultyOutput(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    operation("create " + prefix, true);
    return new FaultyOutput(super.createTempOutput(prefix, suffix, context));
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    operation("sync", true);
    super.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    operation("sync the folder", true);
    super.syncMetaData();
  }

  @Override
  public void rename(String source, String dest) throws IOException {
    operation("rename to " + dest, true);
    super.rename(source, dest);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    operation("delete " + name, false);
    super.deleteFile(name);
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
