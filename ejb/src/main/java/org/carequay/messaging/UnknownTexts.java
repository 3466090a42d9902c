package org.carequay.messaging;

import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** Text messages to the clinic's number from numbers that nobody was written to. Whoever writes to patients looks at them. */
public interface UnknownTexts {
    /** @param state null for all; those that wait are shown with the longest waiting first, all others with the newest first */
    @Requires(Permission.MESSAGE_SEND)
    Page<UnknownTextView> find(UnknownTextState state, PageRequest page);

    /** How many wait for somebody. */
    @Requires(Permission.MESSAGE_SEND)
    long waiting();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.MESSAGE_SEND)
    UnknownTextView get(UnknownTextId id);

    /**
     * Says which patient it is from: it stands among what was written with them from now on. Nothing else is done.
     *
     * @throws org.carequay.shared.NotFound for the text, or a patient whom the caller does not see
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.DomainRefusal {@code unknown-text-seen} when somebody linked or dismissed it
     */
    @Requires(Permission.MESSAGE_SEND)
    UnknownTextView link(UnknownTextId id, long version, PatientId patient);

    /** Says that there is nothing to do. @throws org.carequay.shared.DomainRefusal and others as {@link #link} */
    @Requires(Permission.MESSAGE_SEND)
    UnknownTextView dismiss(UnknownTextId id, long version);
}
