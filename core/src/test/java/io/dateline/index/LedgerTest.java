package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.source.Stamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger = new Ledger();

  private static String id(int number) {
    return "%020x".formatted((number + 1) * 0x9E3779B97F4A7C15L >>> 1);
  }

  @Test
  void sources_areKnownByNameAndStamp() {
    long key = Ledger.key("news/one.txt");
    assertThat(ledger.isHeld(key)).isFalse();
    assertThat(ledger.stateOf(key)).isZero();
    ledger.putSource(key, Ledger.state(1200, 17), true);
    assertThat(ledger.isHeld(key)).isTrue();
    assertThat(ledger.stateOf(key)).isEqualTo(Ledger.state(1200, 17));
    assertThat(ledger.isWritten(key)).isTrue();
    ledger.snapshotTaken();
    assertThat(ledger.isWritten(key)).isFalse();
    assertThat(ledger.isHeld(key)).isTrue();
    ledger.dropSource(key);
    assertThat(ledger.isHeld(key)).isFalse();
    assertThat(ledger.stateOf(key)).isZero();
    assertThat(ledger.isHeld(Ledger.key("news/two.txt"))).isFalse();
  }

  @Test
  void stamps_differWhenSizeOrTimeDiffers_andNoneIsKnownWithoutATime() {
    Set<Long> states = new HashSet<>();
    for (long size = 0; size < 100; size++) {
      for (long modified = 0; modified < 100; modified++) {
        states.add(Ledger.state(size, modified));
      }
    }
    assertThat(states).hasSize(10_000).doesNotContain(0L);
    assertThat(Ledger.state(1200, Stamp.UNSTATED)).isZero();
  }

  @Test
  void source_isMetOnceARun() {
    long key = Ledger.key("news/one.txt");
    assertThat(ledger.isVisited(key)).isFalse();
    assertThat(ledger.visit(key)).isTrue();
    assertThat(ledger.visit(key)).isFalse();
    assertThat(ledger.isVisited(key)).isTrue();
    ledger.runBegins();
    assertThat(ledger.isVisited(key)).isFalse();
    assertThat(ledger.visit(key)).isTrue();
  }

  @Test
  void release_isShownUnderTheSourceOfLowestRank_theShorterNameFirst() {
    long shorter = Ledger.rank("a/b.txt");
    long longer = Ledger.rank("a/a/a.txt");
    assertThat(shorter).isLessThan(longer);
    ledger.addSource(id(1), longer);
    assertThat(ledger.rankOf(id(1))).isEqualTo(longer);
    ledger.addSource(id(1), shorter);
    assertThat(ledger.rankOf(id(1))).isEqualTo(shorter);
    assertThat(ledger.sourcesOf(id(1))).isEqualTo(2);
    ledger.removeSource(id(1));
    ledger.setRank(id(1), longer);
    assertThat(ledger.rankOf(id(1))).isEqualTo(longer);
    ledger.removeSource(id(1));
    ledger.removeSource(id(1));
    assertThat(ledger.sourcesOf(id(1))).isZero();
    assertThat(ledger.releases()).isZero();
  }

  @Test
  void claim_takesAllOrNothing() {
    ledger.addSource(id(2), 7);
    assertThat(ledger.claim(List.of(id(1), id(2)), 5)).isFalse();
    assertThat(ledger.sourcesOf(id(1))).isZero();
    assertThat(ledger.claim(List.of(id(1), id(3)), 5)).isTrue();
    assertThat(ledger.sourcesOf(id(3))).isEqualTo(1);
    assertThat(ledger.releases()).isEqualTo(3);
  }

  /** Far more than the tables hold at first, against plain maps. */
  @Test
  void manySourcesAndReleases_areKeptApart() {
    Random random = new Random(11);
    Map<String, List<Long>> ranks = new HashMap<>();
    Map<Long, Long> states = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      String id = id(random.nextInt(8_000));
      long rank = random.nextInt(1_000);
      if (random.nextInt(3) == 0 && ranks.containsKey(id)) {
        ledger.removeSource(id);
        List<Long> left = ranks.get(id);
        left.removeLast();
        if (left.isEmpty()) {
          ranks.remove(id);
        } else {
          ledger.setRank(id, left.getLast());
        }
      } else {
        ledger.addSource(id, rank);
        List<Long> held = ranks.computeIfAbsent(id, none -> new ArrayList<>());
        held.add(held.isEmpty() ? rank : Math.min(rank, held.getLast()));
      }
      long key = Ledger.key("s" + random.nextInt(8_000));
      long state = Ledger.state(i, i);
      ledger.putSource(key, state, false);
      states.put(key, state);
    }
    assertThat(ledger.releases()).isEqualTo(ranks.size());
    for (int i = 0; i < 8_000; i++) {
      List<Long> held = ranks.getOrDefault(id(i), List.of());
      assertThat(ledger.sourcesOf(id(i))).isEqualTo(held.size());
      if (!held.isEmpty()) {
        assertThat(ledger.rankOf(id(i))).isEqualTo(held.getLast());
      }
      long key = Ledger.key("s" + i);
      assertThat(ledger.stateOf(key)).isEqualTo(states.getOrDefault(key, 0L));
    }
  }
}
