package io.apportion.tags;

/**
 * Two tags of one row whose raw keys are the same key.
 *
 * @param kept the tag that is believed
 * @param lost the tag that is not; never equal to the kept one
 * @param differs whether the values differ by more than case and surrounding space
 */
public record TagCollision(TagPair kept, TagPair lost, boolean differs) {
    static TagCollision of(TagPair kept, TagPair lost) {
        return new TagCollision(kept, lost, !TagValue.fold(kept.value()).equals(TagValue.fold(lost.value())));
    }
}
