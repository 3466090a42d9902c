package org.carequay.encounter;

import java.time.Instant;

/** A signature, and whether what it covers is still what was signed. {@code contentHash}: SHA-256 in hex as signed. */
public record SignatureCheck(String signedBy, Instant signedAt, String contentHash, boolean intact) {}
