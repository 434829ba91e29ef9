package org.provenant.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light or dark: what the user chose, kept in a cookie; until then the system's preference decides in the browser. */
@Named
@RequestScoped
public class Theme {

    /** Cookie that keeps the choice. */
    public static final String COOKIE = "prv_theme";

    /** What a user can choose. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    @Inject
    HttpServletRequest request;

    public Choice getChoice() {
        var choice = Cookies.value(request, COOKIE, Choice.class);
        return choice == null ? Choice.SYSTEM : choice;
    }

    /** For the attribute {@code data-theme}; null leaves it to the system. */
    public @Nullable String getChosen() {
        return getChoice() == Choice.SYSTEM ? null : getChoice().name().toLowerCase(Locale.ROOT);
    }

    public boolean isLight() {
        return getChoice() == Choice.LIGHT;
    }

    public boolean isDark() {
        return getChoice() == Choice.DARK;
    }

    /** Media for which the light component theme holds. */
    public String getLightMedia() {
        return media(Choice.LIGHT, "(prefers-color-scheme: light)");
    }

    /** Media for which the dark component theme holds. */
    public String getDarkMedia() {
        return media(Choice.DARK, "(prefers-color-scheme: dark)");
    }

    /** Whether the page holds a rich component and needs the component theme. */
    public boolean isRich() {
        var context = FacesContext.getCurrentInstance();
        return context.getViewRoot().getComponentResources(context, "head").stream()
                .anyMatch(resource -> "primefaces"
                                .equals(resource.getAttributes().get("library"))
                        && "components.js".equals(resource.getAttributes().get("name")));
    }

    private String media(Choice of, String preferred) {
        if (getChoice() == Choice.SYSTEM) {
            return preferred;
        }
        return getChoice() == of ? "all" : "not all";
    }
}
