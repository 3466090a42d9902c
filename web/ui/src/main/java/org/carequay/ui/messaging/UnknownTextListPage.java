package org.carequay.ui.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carequay.messaging.UnknownTextState;
import org.carequay.messaging.UnknownTextView;
import org.carequay.messaging.UnknownTexts;
import org.carequay.ui.shell.PagedModel;

/** Text messages from numbers that nobody was written to: first those that wait for somebody. */
@Named
@ViewScoped
public class UnknownTextListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private UnknownTexts texts;

    private UnknownTextState state;
    private final PagedModel<UnknownTextView> rows =
            new PagedModel<>(page -> texts.find(state, page), UnknownTextView::id);

    public UnknownTextState[] getStates() {
        return UnknownTextState.values();
    }

    public PagedModel<UnknownTextView> getRows() {
        return rows;
    }

    public UnknownTextState getState() {
        return state;
    }

    public void setState(UnknownTextState state) {
        this.state = state;
    }
}
