package org.carequay.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one source of "now"; everything that needs the time asks here, so that tests and the demo history can set it. */
public interface Clock {
    Instant now();

    /** Whether what happens now is written down as history: nobody is told of it. */
    default boolean historic() {
        return false;
    }

    /** The day it is now in that zone: a clinic's day is a day in the clinic's zone. */
    default LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }
}
