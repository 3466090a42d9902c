package org.carequay.ui.messaging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.messaging.MessageTemplate;
import org.carequay.messaging.MessageTemplates;

/** All texts that patients may get, and which of them are the clinic's own. */
@Named
@RequestScoped
public class MessageTextsPage {
    @Inject
    private MessageTemplates templates;

    private List<MessageTemplate> all;

    public List<MessageTemplate> getAll() {
        if (all == null) {
            all = templates.all();
        }
        return all;
    }
}
