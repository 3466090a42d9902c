package org.carequay.ui.scheduling;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.scheduling.ScheduleFeed;

/** One browser window that is told which days of the schedule have changed, and nothing else: {@code {"days":["2026-11-30"]}}. */
final class LiveSocket implements ScheduleFeed.Watcher {
    /** Who may watch is asked anew that often: the window is sent away and comes again. */
    static final Duration LONGEST = Duration.ofMinutes(10);
    /** A handshake that never led to a connection. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String sessionKey;
    private final Instant since;
    private ScheduleFeed.Watch watch;
    private Session connection;
    private boolean missed;

    /** @param sessionKey of the session of the pages that it belongs to */
    LiveSocket(String sessionKey, Instant since) {
        this.sessionKey = sessionKey;
        this.since = since;
    }

    String sessionKey() {
        return sessionKey;
    }

    synchronized void watching(ScheduleFeed.Watch begun) {
        watch = begun;
    }

    /** The window is connected; what changed between the handshake and now is told at once. */
    synchronized void connect(Session opened) {
        connection = opened;
        if (missed) {
            changed(Set.of());
        }
    }

    @Override
    public synchronized void changed(Set<LocalDate> days) {
        if (connection == null) {
            missed = true;
        } else if (connection.isOpen()) {
            connection.getAsyncRemote().sendText(message(days));
        }
    }

    static String message(Set<LocalDate> days) {
        return days.stream()
                .sorted()
                .map(day -> '"' + day.toString() + '"')
                .collect(Collectors.joining(",", "{\"days\":[", "]}"));
    }

    /** Keeps the connection alive. @return whether the window stays */
    synchronized boolean beat(Instant now) throws IOException {
        if (connection == null) {
            return now.isBefore(since.plus(PATIENCE));
        }
        if (!now.isBefore(since.plus(LONGEST))) {
            end(CloseReason.CloseCodes.SERVICE_RESTART);
            return false;
        }
        connection.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        return connection.isOpen();
    }

    synchronized void end(CloseReason.CloseCode why) throws IOException {
        if (watch != null) {
            watch.close();
        }
        if (connection != null && connection.isOpen()) {
            connection.close(new CloseReason(why, ""));
        }
    }
}
