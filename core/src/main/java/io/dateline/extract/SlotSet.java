package io.dateline.extract;

import java.util.Arrays;

/**
 * Some slots of the {@link NameModel}, each once, in the order in which they were added. Emptying
 * it costs nothing, so that one set serves all names of a release. Not thread-safe.
 */
final class SlotSet {
  /** Open addressing; a place holds its slot and, above it, the round in which it was put there. */
  private int[] places = new int[1024];

  private int[] slots = new int[512];
  private int size;

  /** In the bits above those of a slot. */
  private int round = NameFeatures.SLOTS;

  void add(int slot) {
    int marked = round | slot;
    int at = slot & (places.length - 1);
    while (places[at] >= round) {
      if (places[at] == marked) {
        return;
      }
      at = (at + 1) & (places.length - 1);
    }
    places[at] = marked;
    slots[size++] = slot;
    if (size == slots.length) {
      grow();
    }
  }

  private void grow() {
    int[] old = Arrays.copyOf(slots, size);
    places = new int[2 * places.length];
    slots = new int[2 * slots.length];
    size = 0;
    for (int slot : old) {
      add(slot);
    }
  }

  void clear() {
    size = 0;
    round += NameFeatures.SLOTS;
    if (round < 0) {
      Arrays.fill(places, 0);
      round = NameFeatures.SLOTS;
    }
  }

  int[] toArray() {
    return Arrays.copyOf(slots, size);
  }
}
