package org.carequay.ui.scheduling;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.carequay.scheduling.ScheduleFeed;
import org.carequay.shared.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browser windows that watch the schedule on this server. */
@ApplicationScoped
public class LiveSockets {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSockets.class);
    private static final String SESSION_KEY = LiveSockets.class.getName();
    private static final int BEAT_SECONDS = 25;
    private final Set<LiveSocket> sockets = ConcurrentHashMap.newKeySet();

    @Inject
    private ScheduleFeed feed;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> heart;

    @PostConstruct
    void start() {
        heart = scheduler.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        heart.cancel(false);
        sockets.forEach(socket -> end(socket, CloseReason.CloseCodes.GOING_AWAY));
    }

    /** Begins to watch for the caller of the running request. @throws jakarta.ejb.EJBAccessException for whoever may not */
    LiveSocket begin(HttpSession session) {
        LiveSocket socket = new LiveSocket(keyOf(session), clock.now());
        socket.watching(feed.watch(socket));
        sockets.add(socket);
        return socket;
    }

    void connected(LiveSocket socket, Session connection) {
        socket.connect(connection);
    }

    void gone(LiveSocket socket) {
        end(socket, CloseReason.CloseCodes.NORMAL_CLOSURE);
    }

    /** The person goes on as somebody else: nothing of the session watches any more. */
    void endAllOf(HttpSession session) {
        Object key = session.getAttribute(SESSION_KEY);
        sockets.stream()
                .filter(socket -> socket.sessionKey().equals(key))
                .forEach(socket -> end(socket, CloseReason.CloseCodes.VIOLATED_POLICY));
    }

    private void beat() {
        Instant now = clock.now();
        for (LiveSocket socket : sockets) {
            try {
                if (!socket.beat(now)) {
                    end(socket, CloseReason.CloseCodes.NORMAL_CLOSURE);
                }
            } catch (IOException | RuntimeException broken) {
                end(socket, CloseReason.CloseCodes.NORMAL_CLOSURE);
            }
        }
    }

    private void end(LiveSocket socket, CloseReason.CloseCode why) {
        sockets.remove(socket);
        try {
            socket.end(why);
        } catch (IOException gone) {
            LOG.debug("A window was gone before it was closed", gone);
        }
    }

    private synchronized String keyOf(HttpSession session) {
        if (session.getAttribute(SESSION_KEY) == null) {
            session.setAttribute(SESSION_KEY, UUID.randomUUID().toString());
        }
        return (String) session.getAttribute(SESSION_KEY);
    }
}
