package org.carequay.document;

/** A document with its bytes, checked against the hash. */
public record DocumentContent(DocumentView document, byte[] content) {}
