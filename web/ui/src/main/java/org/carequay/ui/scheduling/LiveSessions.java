package org.carequay.ui.scheduling;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import org.carequay.ui.security.SignedInUser;

/** Ends what watches for a session whose person goes on in another clinic. The end of a session ends its connections anyway. */
public class LiveSessions implements HttpSessionAttributeListener {
    @Inject
    private LiveSockets sockets;

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        if (SignedInUser.IDENTITY.equals(event.getName())) {
            sockets.endAllOf(event.getSession());
        }
    }
}
