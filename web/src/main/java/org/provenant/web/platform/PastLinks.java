package org.provenant.web.platform;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.PointsInTime;
import org.provenant.domain.shared.PointInTime;

/**
 * While a page looks at a day of the past, every link and search form on it leads to the same day: they are given the
 * parameters as they are written, whichever page they stand on. A form with {@code data-chooses-day} names its own day.
 */
public class PastLinks extends RenderKitFactory {

    public PastLinks(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public @Nullable RenderKit getRenderKit(FacesContext context, String id) {
        var kit = getWrapped().getRenderKit(context, id);
        return kit == null ? null : new Kit(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    /** Gives pages of the past a writer of their own. */
    private static final class Kit extends RenderKitWrapper {

        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String types, String encoding) {
            var plain = getWrapped().createResponseWriter(writer, types, encoding);
            var point = CDI.current().select(PointsInTime.class).get().current();
            return point == null ? plain : new Leading(plain, point);
        }
    }

    /** Writes links and forms that lead to the same day. */
    static final class Leading extends ResponseWriterWrapper {

        private static final Pattern PAGE = Pattern.compile("/[^?#]*\\.xhtml(?:[?#].*)?");

        private final PointInTime point;
        private String element = "";
        private boolean leads;

        Leading(ResponseWriter wrapped, PointInTime point) {
            super(wrapped);
            this.point = point;
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new Leading(getWrapped().cloneWithWriter(writer), point);
        }

        @Override
        public void startElement(String name, @Nullable UIComponent component) throws IOException {
            if (leads) {
                leads = false;
                writeHidden(PointAddress.DAY, point.day().toString());
                writeHidden(PointAddress.READING, PointAddress.nameOf(point.reading()));
            }
            element = name;
            getWrapped().startElement(name, component);
        }

        @Override
        public void writeAttribute(String name, @Nullable Object value, @Nullable String property) throws IOException {
            getWrapped().writeAttribute(name, written(name, value), property);
        }

        @Override
        public void writeURIAttribute(String name, @Nullable Object value, @Nullable String property)
                throws IOException {
            getWrapped().writeURIAttribute(name, written(name, value), property);
        }

        private @Nullable Object written(String name, @Nullable Object value) {
            if (element.equals("form") && name.equals("method")) {
                leads = "get".equals(value);
            } else if (element.equals("form") && name.equals("data-chooses-day")) {
                leads = false;
            } else if (element.equals("a") && name.equals("href") && value != null) {
                return leading(value.toString());
            }
            return value;
        }

        private String leading(String address) {
            if (!PAGE.matcher(address).matches() || address.contains(PointAddress.DAY + "=")) {
                return address;
            }
            int anchor = address.indexOf('#');
            var path = anchor < 0 ? address : address.substring(0, anchor);
            var rest = anchor < 0 ? "" : address.substring(anchor);
            return path + (path.indexOf('?') < 0 ? "?" : "&") + PointAddress.written(point) + rest;
        }

        private void writeHidden(String name, String value) throws IOException {
            var out = getWrapped();
            out.startElement("input", null);
            out.writeAttribute("type", "hidden", null);
            out.writeAttribute("name", name, null);
            out.writeAttribute("value", value, null);
            out.endElement("input");
        }
    }
}
