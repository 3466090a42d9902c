package org.carequay.recall;

/** A kind of recall of the clinic. */
public record RecallTypeView(RecallTypeId id, long version, RecallTypeDetails details) {
    public String name() {
        return details.name();
    }
}
