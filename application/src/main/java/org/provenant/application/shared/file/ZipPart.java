package org.provenant.application.shared.file;

/**
 * An entry of a zip file, as its directory tells.
 *
 * @param name the path inside the zip
 * @param stored whether it is kept without compression
 * @param start where its bytes begin in the file
 * @param compressed how many bytes it takes in the file
 * @param size how many bytes it has when unpacked
 * @param crc its checksum
 */
public record ZipPart(String name, boolean stored, int start, int compressed, int size, long crc) {}
