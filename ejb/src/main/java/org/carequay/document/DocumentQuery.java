package org.carequay.document;

import java.util.UUID;
import org.carequay.shared.PageRequest;

/** Filters; null means any. */
public record DocumentQuery(UUID patient, UUID caseFile, DocumentKind kind, String text, PageRequest page) {}
