package org.carequay.it;

import java.util.UUID;

/** A move of an invoice that somebody asked for, the mark in its texts, and what was answered. */
record AskedMove(String invoice, String to, UUID mark, int status) {
    boolean taken() {
        return status == 200;
    }
}
