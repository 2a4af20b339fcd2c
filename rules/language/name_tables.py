"""Words that announce a name: offices, forms of address, kinds of place, common first names (own list)."""

from __future__ import annotations

from rules.language.wordset import word_set

ADDRESS = word_set("Herr Herrn Frau Familie Eheleute Fräulein Schwester Pater Pastor Pastorin")
ACADEMIC = word_set("Dr. Prof. Professor Professorin Dipl.-Ing. Dipl. Ing. Mag. med. jur. phil. rer. nat. h. c. Doktor")
PARTICLES = word_set("von van de der zu zur vom di del la le el al ten ter den")

# An office ends like one of these: Sozialdezernentin, Oberbürgermeister, Amtsleiter.
OFFICE_ENDINGS = (
    "rat", "rätin", "meister", "meisterin", "minister", "ministerin", "präsident", "präsidentin", "dezernent",
    "dezernentin", "leiter", "leiterin", "sprecher", "sprecherin", "direktor", "direktorin", "führer", "führerin",
    "beauftragter", "beauftragte", "beauftragten", "vorsitzender", "vorsitzende", "vorsitzenden", "sekretär",
    "sekretärin", "kämmerer", "kämmerin", "kanzler", "kanzlerin", "senator", "senatorin", "referent", "referentin",
    "intendant", "intendantin", "vorstand", "chef", "chefin", "koordinator", "koordinatorin", "pfarrer",
    "pfarrerin", "bischof", "bischöfin", "arzt", "ärztin", "richter", "richterin", "anwalt", "anwältin",
    "berater", "beraterin", "betreuer", "betreuerin", "manager", "managerin", "trainer", "trainerin", "autor",
    "autorin", "architekt", "architektin", "rektor", "rektorin", "vorsteher", "vorsteherin", "abgeordneter",
    "abgeordnete", "abgeordneten", "beigeordneter", "beigeordnete", "beigeordneten", "landrats", "meisters",
    "ministers", "präsidenten", "dezernenten", "leiters", "sprechers",
)  # fmt: skip
NO_OFFICE = word_set(
    "Rat Vorrat Beirat Stadtrat Gemeinderat Kreisrat Ortsrat Bundesrat Hausrat Verrat Unrat Arzt Referat Fahrrad "
    "Format Monat Apparat Heirat Senat Elternbeirat Aufsichtsrat Betriebsrat Personalrat Stiftungsrat Zierrat"
)

PLACE_KINDS = word_set(
    "Landkreis Landkreises Kreis Kreises Stadt Gemeinde Ortsteil Stadtteil Ort Ortschaft Markt Samtgemeinde "
    "Verbandsgemeinde Kreisstadt Hansestadt Universitätsstadt Landeshauptstadt Großstadt Stadtbezirk Bezirk Region "
    "Regierungsbezirk Insel Kommune Ortsgemeinde Nachbarstadt Partnerstadt Bundesland Freistaat Land"
)
PLACE_PREFIXES = word_set("Bad Sankt St. Groß Klein Neu Alt Ober Unter")
PLACE_ENDINGS = (
    "bach", "burg", "heim", "hausen", "ingen", "stadt", "dorf", "furt", "berg", "feld", "kirchen", "kirch", "hofen",
    "brück", "brücken", "rode", "leben", "büttel", "weiler", "walde", "münde", "stedt", "städt", "wald", "see", "tal",
    "born", "bronn", "au", "ow", "itz", "haven",
)  # fmt: skip
SURE_PLACE_ENDINGS = ("hausen", "ingen", "furt", "kirchen", "büttel", "weiler", "stedt", "bronn", "hofen", "rode")
NO_PLACE_ENDINGS = (
    "pflegeheim", "wohnheim", "altenheim", "kinderheim", "tierheim", "jugendheim", "seniorenheim", "innenstadt",
    "altstadt", "hauptstadt", "kreisstadt", "großstadt", "kleinstadt", "partnerstadt", "hansestadt", "südstadt",
    "nordstadt", "umfeld", "arbeitsfeld", "spielfeld", "vorfeld", "sorgen",
)  # fmt: skip
KNOWN_PLACES = word_set(
    "Deutschland Europa Österreich Schweiz Frankreich Polen Ukraine Syrien Türkei Italien Niederlande Belgien Dänemark "
    "Russland Afghanistan Irak Iran Berlin Hamburg Bremen München Köln Bonn Frankfurt Stuttgart Dresden Leipzig "
    "Hannover Hildesheim Karlsruhe Mannheim Nürnberg Kassel Mainz Wiesbaden Erfurt Magdeburg Potsdam Schwerin Kiel "
    "Saarbrücken Düsseldorf Bayern Hessen Sachsen Thüringen Brandenburg Niedersachsen Saarland Bund Rheinland-Pfalz "
    "Baden-Württemberg Nordrhein-Westfalen Schleswig-Holstein Mecklenburg-Vorpommern Sachsen-Anhalt Brüssel Wien"
) - word_set("Bund")

FIRST_NAMES = word_set(
    "Achim Adam Adele Agnes Ahmed Aische Albert Alexander Alexandra Alfred Ali Alina Amelie Amina Amir "
    "Andrea Andreas Andrej Angela Angelika Anja Anke Anna Anne Annegret Anneliese Annette Annika Anton "
    "Antonia Arne Arno Astrid August Axel Barbara Beate Ben Benjamin Bernd Bernhard Bert Bettina Birgit "
    "Björn Boris Brigitte Britta Bruno Burkhard Carina Carl Carla Carmen Carola Carolin Carsten Charlotte "
    "Christa Christian Christiane Christina Christine Christof Christoph Claudia Claus Clara Clemens "
    "Conny Constanze Cordula Cornelia Dagmar Daniel Daniela David Dennis Detlef Diana Dieter Dietmar "
    "Dietrich Dirk Dominik Dora Doris Dorothea Eberhard Eckhard Edith Elena Elfriede Elisabeth Elke Ella "
    "Ellen Elsa Elvira Emil Emma Emilia Erich Erik Erika Erna Ernst Erwin Esther Eugen Eva Fabian Fatima "
    "Fatma Felix Ferdinand Finn Florian Frank Franz Franziska Frauke Fred Frieda Friedrich Fritz Gabi "
    "Gabriele Georg Gerald Gerd Gerda Gerhard Gertrud Gisela Gottfried Greta Gudrun Guido Günter Günther "
    "Gustav Hanna Hannah Hannelore Hannes Hans Harald Hartmut Hasan Hedwig Heide Heidi Heike Heiko "
    "Heinrich Heinz Helena Helene Helga Helmut Henning Henrik Herbert Hermann Hilde Hildegard Holger "
    "Horst Hubert Hugo Ida Ilona Ilse Ina Ines Inga Inge Ingeborg Ingo Ingrid Irene Iris Irma Isabel "
    "Isabell Ivan Jakob Jan Jana Janine Jannik Jasmin Jens Jessica Joachim Jochen Johann Johanna Johannes "
    "Jonas Jörg Josef Judith Julia Julian Juliane Jürgen Justus Jutta Kai Karin Karl Karla Karola "
    "Karoline Karsten Katharina Kathrin Katja Katrin Kemal Kerstin Kevin Kirsten Klara Klaus Konrad "
    "Konstantin Kristin Kristina Kurt Lara Lars Laura Lea Lena Leon Leonie Leyla Lina Linda Lisa Lothar "
    "Louis Louisa Ludwig Luca Luis Luisa Lukas Lutz Maike Maja Malte Manfred Manuel Manuela Marc Marcel "
    "Marco Marcus Margarete Margit Margot Maria Marianne Marie Mario Marion Mark Markus Marlene Marlies "
    "Marta Martha Martin Martina Mathias Matthias Max Maximilian Mehmet Melanie Merle Mia Michael "
    "Michaela Miriam Mohamed Mohammed Monika Moritz Murat Mustafa Nadine Nadja Natalie Niklas Nicole Nils "
    "Nina Norbert Nora Olaf Ole Olga Oliver Oskar Otto Paul Paula Pauline Peer Peter Petra Philipp Pia "
    "Rainer Ralf Ralph Raphael Rebecca Regina Reiner Reinhard Reinhold Renate Rene René Richard Rita "
    "Robert Roland Rolf Rosa Rosemarie Rudolf Ruth Sabine Sabrina Samuel Sandra Sara Sarah Sascha "
    "Sebastian Sibylle Siegfried Sigrid Silke Silvia Simon Simone Sina Sofia Sofie Sonja Sophia Sophie "
    "Stefan Stefanie Steffen Stephan Sven Svenja Svetlana Susanne Sylvia Tamara Tanja Tatjana Theo "
    "Theodor Theresa Thomas Thorsten Tim Timo Tina Tobias Tom Torben Torsten Udo Ulf Ulrich Ulrike Ursula "
    "Ute Uwe Valentin Vanessa Vera Verena Veronika Viktor Viktoria Volker Waltraud Walter Werner Wilfried "
    "Wilhelm Willi Wolfgang Yasemin Yusuf Yvonne Zeynep"
)
