package org.carequay.api.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.api.paging.Versions;
import org.carequay.messaging.BulkAct;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageId;
import org.carequay.messaging.MessageLog;
import org.carequay.messaging.MessageQuery;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageState;
import org.carequay.messaging.ReplyView;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/messages}: what patients were written, and what became of it. */
@Path("/v1/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class MessageResource {
    @EJB
    private MessageLog log;

    /** What the list is narrowed by; days are the clinic's, both included. */
    public static class Filter {
        @QueryParam("patient")
        private PatientId patient;

        @QueryParam("state")
        private MessageState state;

        @QueryParam("rule")
        private MessageRule rule;

        @QueryParam("channel")
        private MessageChannel channel;

        @QueryParam("from")
        private LocalDate from;

        @QueryParam("to")
        private LocalDate to;
    }

    /** Which messages an act is on; what is missing is not asked for. */
    public record Which(UUID patient, MessageRule rule, MessageChannel channel, LocalDate from, LocalDate to) {
        MessageQuery query() {
            return new MessageQuery(PatientId.of(patient), null, rule, channel, from, to, PageRequest.first(1));
        }
    }

    /** An act that says nothing but which version it saw. */
    public record Step(Long version) {}

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "Messages, the newest first")
    public PageBody<MessageBody> find(@BeanParam Filter filter, @BeanParam PageQuery page) {
        MessageQuery query = new MessageQuery(
                filter.patient, filter.state, filter.rule, filter.channel, filter.from, filter.to, page.request());
        return PageBody.of(log.find(query), MessageBody::of);
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{id}")
    @Operation(summary = "One message")
    public MessageBody get(@PathParam("id") MessageId id) {
        return MessageBody.of(log.get(id));
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{id}/replies")
    @Operation(summary = "What the patient answered to it by text, the first first")
    public List<ReplyView> replies(@PathParam("id") MessageId id) {
        return log.replies(id);
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Path("{id}/resend")
    @Operation(summary = "Send a message that was given up once more, now")
    public MessageBody resend(
            @PathParam("id") MessageId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Step step) {
        return MessageBody.of(log.resend(id, Versions.seen(step.version(), ifMatch)));
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Path("resend")
    @Operation(summary = "Send all that was given up and is like that once more; what has come too late is left")
    public BulkAct resendAll(Which which) {
        return log.resendAll(which.query());
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Path("withdraw")
    @Operation(summary = "Give up for good all that failed and is like that")
    public BulkAct withdrawAll(Which which) {
        return log.withdrawAll(which.query());
    }

    @POST
    @Requires(Permission.MESSAGE_SEND)
    @Path("{id}/withdraw")
    @Operation(summary = "Hold back a message that is not yet on its way")
    public MessageBody withdraw(
            @PathParam("id") MessageId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Step step) {
        return MessageBody.of(log.withdraw(id, Versions.seen(step.version(), ifMatch)));
    }
}
