package org.carequay.report;

/** What keeps a report from being signed. {@code code}: as violations have, such as {@code required}. */
public record Gap(String key, String code) {}
