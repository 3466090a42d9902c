package org.carequay.patient;

/**
 * A field a person chooses when two records are merged.
 *
 * @param name component of {@link PatientDetails}
 * @param differs whether the records say different things
 * @param list whether both can be kept
 * @param proposed the survivor's word, unless it says nothing or only estimates; of lists both
 */
public record MergeField(String name, boolean differs, boolean list, MergeChoice proposed) {}
