package org.carequay.ui.scheduling;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import org.carequay.ui.security.SessionClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says to the calendar which days have changed, by WebSocket. {@link LiveGuard} lets in only signed-in people on our own pages;
 * the service that is asked with the handshake, as the person, decides whose clinic is watched. What a window sends is not read.
 */
@ServerEndpoint(value = SessionClock.LIVE_PATH, configurator = LiveSchedule.Begin.class)
public class LiveSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSchedule.class);
    private static final String SOCKET = LiveSocket.class.getName();
    private static final int MOST_CHARACTERS = 64;

    @Inject
    private LiveSockets sockets;

    /** Begins to watch while the request of the person still runs. */
    public static class Begin extends ServerEndpointConfig.Configurator {
        @Override
        public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
            config.getUserProperties()
                    .put(SOCKET, CDI.current().select(LiveSockets.class).get().begin((HttpSession)
                            request.getHttpSession()));
        }
    }

    @OnOpen
    public void open(Session connection, EndpointConfig config) {
        LiveSocket socket = (LiveSocket) config.getUserProperties().get(SOCKET);
        connection.setMaxTextMessageBufferSize(MOST_CHARACTERS);
        connection.getUserProperties().put(SOCKET, socket);
        sockets.connected(socket, connection);
    }

    /** Nothing is expected; a message that is too long ends the connection. */
    @OnMessage
    public void ignore(String message) {
        LOG.debug("A window of the schedule said something");
    }

    @OnClose
    public void close(Session connection) {
        sockets.gone((LiveSocket) connection.getUserProperties().get(SOCKET));
    }

    @OnError
    public void broken(Session connection, Throwable failure) {
        LOG.debug("The connection of a window of the schedule broke", failure);
    }
}
