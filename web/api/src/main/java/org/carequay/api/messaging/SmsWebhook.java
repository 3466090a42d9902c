package org.carequay.api.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carequay.messaging.SmsCallbacks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /webhooks/sms}: what the SMS gateway tells by itself, in the form that Twilio's gateway has; it must be signed. */
@Path("/webhooks/sms")
@RequestScoped
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Tag(name = "Messages")
public class SmsWebhook {
    private static final String SIGNATURE = "X-Twilio-Signature";
    private static final String BASE = "api/webhooks/sms/";
    private static final String REFERENCE = "MessageSid";
    private static final String NOTHING = "<Response/>";

    @EJB
    private SmsCallbacks callbacks;

    @POST
    @Path("received")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "A text message came in; the answer says what to answer (TwiML)")
    public Response received(@HeaderParam(SIGNATURE) String signature, MultivaluedMap<String, String> form)
            throws Exception {
        Map<String, String> fields = single(form);
        if (!callbacks.genuine(BASE + "received", fields, signature)) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        if (!fields.containsKey(REFERENCE) || !fields.containsKey("From")) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        Optional<String> answer = callbacks.received(new SmsCallbacks.IncomingText(
                fields.get(REFERENCE), fields.get("From"), fields.get("To"), fields.getOrDefault("Body", "")));
        return Response.ok(answer.map(text -> "<Response><Message>" + escaped(text) + "</Message></Response>")
                        .orElse(NOTHING))
                .build();
    }

    @POST
    @Path("status")
    @Operation(summary = "What became of a text message")
    public Response status(
            @HeaderParam(SIGNATURE) String signature,
            @QueryParam("message") String message,
            MultivaluedMap<String, String> form)
            throws Exception {
        Map<String, String> fields = single(form);
        // The address as it was given to the gateway, which signs it too.
        String address = message == null ? "status" : "status?message=" + message;
        if (!callbacks.genuine(BASE + address, fields, signature)) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        callbacks.reported(
                fields.getOrDefault(REFERENCE, ""),
                message,
                fields.getOrDefault("MessageStatus", ""),
                fields.getOrDefault("ErrorCode", "lost").replaceAll("[^0-9a-z]", ""));
        return Response.noContent().build();
    }

    private static Map<String, String> single(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new HashMap<>();
        form.forEach((name, values) -> fields.put(name, values.get(0)));
        return fields;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
