package org.carequay.ui.messaging;

import java.io.Serializable;
import java.time.LocalDate;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageQuery;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageState;
import org.carequay.patient.PatientId;
import org.carequay.shared.PageRequest;

/** What the list of messages is narrowed by; it is in the address. */
public class MessageFilter implements Serializable {
    private static final long serialVersionUID = 1L;
    private String patient;
    private MessageState state;
    private MessageRule rule;
    private MessageChannel channel;
    private LocalDate from;
    private LocalDate to;

    MessageQuery query(PageRequest page) {
        return new MessageQuery(
                patient == null ? null : PatientId.parse(patient), state, rule, channel, from, to, page);
    }

    /** Whether anything but the patient narrows the list. */
    public boolean isNarrowed() {
        return state != null || rule != null || channel != null || from != null || to != null;
    }

    public MessageState[] getStates() {
        return MessageState.values();
    }

    public MessageRule[] getRules() {
        return MessageRule.values();
    }

    public MessageChannel[] getChannels() {
        return MessageChannel.values();
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public MessageState getState() {
        return state;
    }

    public void setState(MessageState state) {
        this.state = state;
    }

    public MessageRule getRule() {
        return rule;
    }

    public void setRule(MessageRule rule) {
        this.rule = rule;
    }

    public MessageChannel getChannel() {
        return channel;
    }

    public void setChannel(MessageChannel channel) {
        this.channel = channel;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
