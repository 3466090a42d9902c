package org.carequay.mailing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.mailing.MailingId;
import org.carequay.mailing.MailingView;
import org.carequay.mailing.Mailings;
import org.carequay.mailing.internal.MailingRows.Letter;
import org.carequay.messaging.PaperLetter;
import org.carequay.messaging.PaperMessages;
import org.carequay.shared.DomainRefusal;

/** Mailings in the database; the batch job calls these in its chunks. */
@Stateless
@PermitAll
@Local(Mailings.class)
public class MailingsBean implements Mailings {
    private static final int MOST = 2000;

    @Inject
    private PaperMessages messages;

    @Inject
    private MailingRows rows;

    @Inject
    private LetterSheets sheets;

    @Override
    public PaperMessages.Waiting waiting() {
        return messages.waiting();
    }

    @Override
    public List<PaperMessages.Waits> first(int most) {
        return messages.first(most);
    }

    @Override
    public Optional<MailingId> open() {
        List<PaperLetter> letters = messages.take(MOST);
        return letters.isEmpty() ? Optional.empty() : Optional.of(rows.add(letters));
    }

    @Override
    public boolean begin(MailingId id) {
        return rows.begin(id);
    }

    @Override
    public List<MailingView> all() {
        return rows.all();
    }

    @Override
    public MailingView get(MailingId id) {
        return rows.get(id);
    }

    @Override
    public List<UUID> pending(MailingId id, UUID after) {
        return rows.pending(id, after);
    }

    @Override
    public void print(MailingId id, List<UUID> letters) {
        rows.unprinted(id, letters).forEach(letter -> rows.printed(letter.id(), sheets.print(letter)));
    }

    @Override
    public void close(MailingId id, boolean succeeded) {
        if (!succeeded) {
            rows.fail(id);
        } else if (rows.get(id).running()) {
            List<Letter> letters = rows.letters(id);
            long pending =
                    letters.stream().filter(letter -> letter.document() == null).count();
            if (pending > 0) {
                throw new DomainRefusal("letters-pending", Map.of("pending", pending));
            }
            rows.finish(id, sheets.together(letters), sheets.addresses(letters));
        }
    }
}
