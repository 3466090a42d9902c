package org.carequay.api.problem;

import java.sql.SQLException;

/** Where something failed, without any message: messages of drivers and parsers quote patients' data. */
final class SafeTrace {
    private static final int FRAMES = 12;
    private static final int CAUSES = 8;

    private SafeTrace() {}

    static String of(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        int left = CAUSES;
        for (Throwable cause = thrown; cause != null && left > 0; cause = cause.getCause(), left--) {
            describe(cause, trace);
        }
        return trace.toString();
    }

    private static void describe(Throwable cause, StringBuilder trace) {
        trace.append(System.lineSeparator()).append(cause.getClass().getName());
        if (cause instanceof SQLException sql) {
            trace.append(" SQLState ").append(sql.getSQLState());
        }
        StackTraceElement[] frames = cause.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            trace.append(System.lineSeparator()).append("    at ").append(frames[i]);
        }
    }
}
