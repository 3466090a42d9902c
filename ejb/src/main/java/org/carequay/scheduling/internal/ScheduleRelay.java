package org.carequay.scheduling.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.carequay.tenancy.ClinicId;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries changes from server to server by PostgreSQL's LISTEN and NOTIFY. A change is sent after its transaction, on a
 * connection of its own, so that no booking waits for the one queue that notifications share; changes that come together are
 * sent together. A server listens from its first watcher on, on one connection of the pool; when that connection is lost it
 * takes another, and all watchers look again, as something may have been missed.
 */
@ApplicationScoped
public class ScheduleRelay {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleRelay.class);
    private static final String LISTEN = "listen schedule_changed";
    private static final String UNLISTEN = "unlisten schedule_changed";
    private static final String NOTIFY = "select pg_notify('schedule_changed', ?)";
    private static final int WAIT_MILLIS = 1000;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final UUID server = UUID.randomUUID();
    private final Queue<DaysChanged> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean listening = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Resource(lookup = "java:jboss/datasources/CareQuayDS")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    private ScheduleWatchers watchers;

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    /** Tells the other servers, soon. */
    void pass(DaysChanged changed) {
        waiting.add(changed);
        if (sending.compareAndSet(false, true)) {
            executor.execute(this::send);
        }
    }

    /** Begins to hear the other servers, unless it does already. */
    void listen() {
        if (listening.compareAndSet(false, true)) {
            executor.execute(this::hear);
        }
    }

    private void send() {
        sending.set(false);
        Map<ClinicId, DaysChanged> changes = new HashMap<>();
        for (DaysChanged next = waiting.poll(); next != null; next = waiting.poll()) {
            changes.computeIfAbsent(next.clinic(), clinic -> new DaysChanged(clinic, new HashSet<>()))
                    .days()
                    .addAll(next.days());
        }
        if (changes.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
            for (DaysChanged changed : changes.values()) {
                notify.setString(1, new ScheduleNote(server, changed).text());
                notify.execute();
            }
        } catch (SQLException failure) {
            LOG.warn("Other servers were not told of changes of the schedule: {}", failure.getSQLState());
        }
    }

    private void hear() {
        Duration pause = Duration.ofSeconds(1);
        boolean before = false;
        while (!isStopped(Duration.ZERO)) {
            try (Connection connection = dataSource.getConnection()) {
                run(connection, LISTEN);
                if (before) {
                    watchers.tellAll();
                }
                before = true;
                pause = Duration.ofSeconds(1);
                hear(connection);
            } catch (SQLException lost) {
                LOG.warn("Changes of the schedule by other servers are not heard: {}", lost.getSQLState());
                if (isStopped(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /** Until the server stops; a connection that goes back to the pool listens no more. */
    private void hear(Connection connection) throws SQLException {
        PGConnection driver = connection.unwrap(PGConnection.class);
        while (!isStopped(Duration.ZERO)) {
            PGNotification[] heard = driver.getNotifications(WAIT_MILLIS);
            for (PGNotification note : heard == null ? new PGNotification[0] : heard) {
                ScheduleNote.parse(note.getParameter())
                        .filter(known -> !known.server().equals(server))
                        .map(ScheduleNote::changed)
                        .ifPresent(changed -> watchers.tell(changed.clinic(), changed.days()));
            }
        }
        run(connection, UNLISTEN);
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private boolean isStopped(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
