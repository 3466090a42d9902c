package org.carequay.ui.recall;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.carequay.ui.shell.Notices;

/** Tells what was done about recalls. */
@RequestScoped
public class RecallNotices {
    private static final String BUNDLE = "recallMsg";

    @Inject
    private Notices notices;

    /** @param started false while another run is going on */
    void started(boolean started) {
        done(started ? "run.started" : "run.busy");
    }

    void done(String key, Object... arguments) {
        notices.done(BUNDLE, key, arguments);
    }

    void doneBeforeRedirect(String key, Object... arguments) {
        notices.doneBeforeRedirect(BUNDLE, key, arguments);
    }
}
