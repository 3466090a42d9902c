package org.carequay.patient;

import java.io.InputStream;

/**
 * A file to import from.
 *
 * @param encoding name of the character encoding, or null: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252
 * @param delimiter one of {@code , ; | TAB}, or null: the one that the first line holds most of
 */
public record ImportUpload(String fileName, InputStream content, String encoding, Character delimiter) {}
