package org.carequay.recall;

import java.time.ZoneId;

/**
 * What somebody with the link of a recall is told, once they have said the birth date: no more than the message said, and the visit that
 * they booked.
 *
 * @param zone the clinic's, in which times are shown
 * @param books whether they may choose a time themselves
 * @param visit what they booked with the link, or null
 */
public record LinkedRecall(
        String clinic, String phone, ZoneId zone, RecallLinkState state, boolean books, RecallTime visit) {}
