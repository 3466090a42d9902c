package org.carequay.document.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.carequay.document.PdfRenderer;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Renders with openhtmltopdf as tagged PDF (PDF/UA) in Open Sans, which is embedded; SVG within the page stays vector. Document types and entities are
 * refused, and no address is ever resolved: neither network nor files nor the class path.
 */
@ApplicationScoped
public class HtmlToPdf implements PdfRenderer {
    private static final String FAMILY = "Open Sans";
    private static final String FONTS = "/fonts/ttf/OpenSans/OpenSans-";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public byte[] render(String xhtml) {
        try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useUriResolver((base, address) -> null);
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true);
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.usePdfUaAccessibility(true);
            builder.withProducer("CareQuay");
            builder.withW3cDocument(parse(xhtml), null);
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream font(String style) {
        return PdfRendererBuilder.class.getResourceAsStream(FONTS + style + ".ttf");
    }

    private static Document parse(String xhtml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException | ParserConfigurationException malformed) {
            throw new IllegalArgumentException("not well-formed XHTML", malformed);
        }
    }
}
