package org.carequay.ui.shell;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.security.PasskeyDoor;

/**
 * Passkeys, as the scripts of a page ask for them: {@code POST /passkey/make} with the password and {@code /passkey/made} with name
 * and response; {@code /passkey/ask} and {@code /passkey/answer} with the response. Questions are JSON; what was taken is answered
 * 204, what does not hold 422, a wrong password 403, nobody 401.
 */
public class PasskeyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String OWN_SCRIPT = "X-CareQuay-Page";
    private static final int REFUSED = 422;

    @Inject
    private transient PasskeyDoor door;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(OWN_SCRIPT) == null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            answer(request, response);
        } catch (InvalidInput wrong) {
            boolean password =
                    wrong.violations().stream().anyMatch(each -> each.field().equals("password"));
            response.setStatus(password ? HttpServletResponse.SC_FORBIDDEN : REFUSED);
        } catch (DomainRefusal refusal) {
            response.setStatus(REFUSED);
        } catch (EJBAccessException nobody) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/make" -> json(response, door.make(request, request.getParameter("password")));
            case "/made" -> {
                door.made(request, request.getParameter("name"), request.getParameter("response"));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "/ask" -> json(response, door.ask(request));
            case "/answer" ->
                response.setStatus(
                        door.answer(request, response, request.getParameter("response"))
                                ? HttpServletResponse.SC_NO_CONTENT
                                : REFUSED);
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void json(HttpServletResponse response, String text) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(text);
    }
}
