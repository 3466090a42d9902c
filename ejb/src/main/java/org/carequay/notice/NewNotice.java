package org.carequay.notice;

import java.util.UUID;

/**
 * What staff is to be told.
 *
 * @param subject what it is about, as the kind says
 * @param occurrence which time of several: the same kind, subject and occurrence is told once
 * @param patient whom it concerns, or null
 */
public record NewNotice(NoticeKind kind, UUID subject, String occurrence, UUID patient) {}
