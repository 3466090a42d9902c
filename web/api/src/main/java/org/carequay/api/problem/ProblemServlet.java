package org.carequay.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers what the container refuses before the API sees it: no token, no such path, a body beyond the limit. */
@WebServlet(name = "problem", urlPatterns = "/problem")
public class ProblemServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer refused = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = refused == null ? HttpServletResponse.SC_NOT_FOUND : refused;
        response.setStatus(status);
        if (status == HttpServletResponse.SC_UNAUTHORIZED && !response.containsHeader("WWW-Authenticate")) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"carequay\"");
        }
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream()
                .write(Problems.ofStatus(status, request.getLocale())
                        .toJson()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }
}
