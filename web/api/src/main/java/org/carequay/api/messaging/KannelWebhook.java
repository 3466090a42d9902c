package org.carequay.api.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.carequay.messaging.SmsCallbacks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * {@code /webhooks/sms/kannel}: what Kannel tells by itself (user's guide, "Delivery reports" and "SMS-service configurations"). It cannot
 * sign, so each address it is given holds a key that only the two of us know.
 */
@Path("/webhooks/sms/kannel")
@RequestScoped
@PermitAll
@Tag(name = "Messages")
public class KannelWebhook {
    /** For what the key of incoming messages is. */
    private static final String INBOX = "received";
    /** Of Kannel's delivery reports, those that are final. */
    private static final Map<String, String> FATES = Map.of("1", "delivered", "2", "undelivered", "16", "failed");

    @EJB
    private SmsCallbacks callbacks;

    @GET
    @Path("status")
    @Operation(summary = "What became of a text message")
    public Response status(
            @QueryParam("ref") String reference,
            @QueryParam("key") String key,
            @QueryParam("status") @DefaultValue("0") String status)
            throws Exception {
        if (!callbacks.genuine(reference, key)) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        callbacks.reported(reference, reference, FATES.getOrDefault(status, ""), status.replaceAll("[^0-9]", ""));
        return Response.noContent().build();
    }

    @POST
    @Path("received")
    @Consumes(MediaType.WILDCARD)
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "A text message came in; the answer is what is sent back, if anything")
    public Response received(
            @QueryParam("key") String key,
            @QueryParam("id") String id,
            @HeaderParam("X-Kannel-From") String from,
            @HeaderParam("X-Kannel-To") String to,
            String text)
            throws Exception {
        if (!callbacks.genuine(INBOX, key)) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        if (id == null || from == null) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        return Response.ok(callbacks
                        .received(new SmsCallbacks.IncomingText(id, from, to, text == null ? "" : text))
                        .orElse(""))
                .build();
    }
}
