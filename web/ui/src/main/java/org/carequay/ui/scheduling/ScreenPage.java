package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.scheduling.PublishedScreens;
import org.carequay.scheduling.WaitingRoom;
import org.carequay.shared.NotFound;

/** The screen that hangs in a waiting room, by its secret address; nobody is signed in, and no session is begun for it. */
@Named
@RequestScoped
public class ScreenPage {
    @Inject
    private PublishedScreens screens;

    private String token;
    private WaitingRoom room;

    public void open() throws Exception {
        try {
            room = screens.read(token);
        } catch (NotFound ended) {
            room = null;
        }
    }

    /** Null for an address that is not in force. */
    public WaitingRoom getRoom() {
        return room;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
