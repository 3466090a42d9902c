package org.carequay.scheduling;

/**
 * A calendar by RFC 5545.
 *
 * @param text lines that end with CR LF
 * @param tag changes exactly when the text does
 */
public record CalendarText(String text, String tag) {}
