package io.dateline.position;

import io.dateline.date.DateValue;
import io.dateline.position.RoleGroup.Item;
import io.dateline.position.RoleGroup.Org;
import java.util.Optional;

/**
 * A position as one sentence says it, before what other sentences say of it is put to it.
 *
 * @param person index among the release's people
 * @param who the chunk that names the person or stands for the name
 * @param item the title
 * @param org where
 * @param stated whether the sentence itself says where
 * @param status how it stands
 * @param from when it began
 * @param to when it ended
 * @param rule the rule that read it
 * @param confidence the rule's
 * @param sentence the sentence
 * @param began whether only its beginning is told, long ago, and no end
 */
record Draft(
    int person,
    int who,
    Item item,
    Optional<Org> org,
    boolean stated,
    Status status,
    Optional<DateValue> from,
    Optional<DateValue> to,
    String rule,
    double confidence,
    int sentence,
    boolean began) {

  Draft titled(Item other) {
    return new Draft(
        person, who, other, org, stated, status, from, to, rule, confidence, sentence, began);
  }

  Draft as(Status other) {
    return new Draft(
        person, who, item, org, stated, other, from, to, rule, confidence, sentence, began);
  }

  Draft dated(Optional<DateValue> otherFrom, Optional<DateValue> otherTo) {
    return new Draft(
        person,
        who,
        item,
        org,
        stated,
        status,
        from.or(() -> otherFrom),
        to.or(() -> otherTo),
        rule,
        confidence,
        sentence,
        began);
  }
}
