package org.carequay.patient;

import java.util.UUID;

/**
 * Two things that cannot both belong to one person, such as visits at the same time.
 *
 * @param ofSurvivor id of the survivor's row
 * @param ofSource id of the source's row
 * @param words what they are, for people: who and when, in the clinic's zone
 */
public record MergeObstacle(String entity, UUID ofSurvivor, UUID ofSource, String words) {}
