package org.carequay.vault;

/** What was kept: its length, and the SHA-256 of the bytes as they came, in hex. */
public record Kept(long bytes, String sha256) {}
