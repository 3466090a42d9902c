package org.carequay.ui.shell;

import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a failure to the log with kinds and places only: the messages of exceptions are left out, because they may quote
 * what somebody typed about a patient.
 */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final int FRAMES = 14;
    private static final int CAUSES = 8;

    private FailureLog() {}

    /** @return the reference under which it is in the log */
    static String record(FacesContext context, Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        String view =
                context.getViewRoot() == null ? "-" : context.getViewRoot().getViewId();
        LOG.error("Failure {} on {}: {}", reference, view, describe(failure));
        return reference;
    }

    static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            String frames = Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining("\n\tat ", "\n\tat ", "\n"));
            text.append(depth == 0 ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append(frames);
            cause = cause.getCause();
        }
        return text.toString();
    }
}
