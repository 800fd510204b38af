"""The little record that the rules are shown against, and two quotations for each rule.

Of every rule the first quotation fires it and the second does not.
"""

from __future__ import annotations

from typing import NamedTuple

RECORD = """\
Mayor of Tarn Bay Ada Quill: Good morning. The ferry will sail again on 12 May. I believe there was no danger at any \
time. We counted ten boats in the harbour, and we will not raise the fares. The council may build a second pier if the \
money is there.

Question: Joan Pell, Bay Herald. Did the engineers warn you about the rusted gate before the storm?

Ada Quill: My sister told me "the gate was always going to fail". The engineers did their work. Tomas Brandt \
wrote the report. It came in March. It has forty pages. Nobody hid it from the public. The repairs cost 41,730 \
crowns. Most of the pumps failed in the night, and at least 20 of them were sold. Why should we hurry now? We accepted \
the offer of the yard, but the harbour board has to agree.
"""

QUILL = "Ada Quill"


class Example(NamedTuple):
    """Words that a story gives to a speaker; `translated` is whether the record is taken for a translation, `language`
    that of the story."""

    words: str
    speaker: str = QUILL
    translated: bool = False
    speech: bool = True
    language: str = "en"


EXAMPLES: dict[str, tuple[Example, Example]] = {
    "Q101": (
        Example("Nobody hid it from the public"),
        Example("Nobody hid it from the council of the bay"),
    ),
    "Q102": (
        Example("We counted ten boats … and we will not raise the fares."),
        Example("We counted ten boats in the harbour, and we will not raise the fares."),
    ),
    "Q201": (
        Example("We counted twelve boats in the harbour"),
        Example("We counted 10 boats in the harbour"),
    ),
    "Q202": (
        Example("The ferry will sail again on 12 June."),
        Example("The ferry will sail again on 12 May."),
    ),
    "Q203": (
        Example("We counted ten boats in the harbour, and we will raise the fares."),
        Example("We counted ten boats in the harbour, and we won't raise the fares."),
    ),
    "Q204": (
        Example("The engineers did their work. Olof Hess wrote the report."),
        Example("The engineers did their work. Tomas Brandt wrote the report."),
    ),
    "Q205": (
        Example("The council will build a second pier if the money is there."),
        Example("The council may build a second pier if the money is there."),
    ),
    "Q206": (
        Example("The ferry will sail again on 12 May. There was no danger at any time."),
        Example("I believe there was no danger at any time."),
    ),
    "Q207": (
        Example("It came in March. Nobody hid it from the public."),
        Example("It came in March. … Nobody hid it from the public."),
    ),
    "Q208": (
        Example("We counted ten boats in the marina, and we will not raise the fares."),
        Example("We counted ten boats in the harbor, and we will not raise the fares."),
    ),
    "Q209": (
        Example("We counted ten boats in the harbour and we won't raise the fares."),
        Example("We counted ten boats in the harbour, and we will not raise the fares."),
    ),
    "Q210": (
        Example("The repairs cost 42,000 crowns."),
        Example("The repairs cost 41 730 crowns."),
    ),
    "Q211": (
        Example("We rejected the offer of the yard"),
        Example("We accepted the offer of the yard"),
    ),
    "Q212": (
        Example("All of the pumps failed in the night"),
        Example("Most of the pumps failed in the night"),
    ),
    "Q213": (
        Example("Most of the pumps failed in the night, and 20 of them were sold."),
        Example("Most of the pumps failed in the night, and at least twenty of them were sold."),
    ),
    "Q214": (
        Example("The council may build a second pier if the money was there."),
        Example("The council may build a second pier if the money is there."),
    ),
    "Q215": (
        Example("I counted ten boats in the harbour"),
        Example("We counted ten boats in the harbour"),
    ),
    "Q301": (
        Example("Nobody hid it from the public. The ferry will sail again on 12 May."),
        Example("Nobody hid it from the public."),
    ),
    "Q302": (
        Example("The engineers did their work. Nobody hid it from the public."),
        Example("The engineers did their work. … Nobody hid it from the public."),
    ),
    "Q401": (
        Example("We counted ten ships in the port, and nobody will raise any fares", translated=True),
        Example("We counted ten ships in the port, and nobody will raise any fares"),
    ),
    "Q402": (
        Example("Most of the pumps broke down at night, and twenty at least were then sold off"),
        Example("Most of the pumps failed in the night, and at least 20 of them were sold."),
    ),
    "Q411": (
        Example("We counted twelve ships in the harbour, and fares will not go up", translated=True),
        Example("We counted ten ships in the harbour, and fares will not go up", translated=True),
    ),
    "Q412": (
        Example("We counted ten ships in the harbour, and the fares will go up", translated=True),
        Example("We counted ten ships in the harbour, and fares will not go up", translated=True),
    ),
    "Q501": (
        Example("the engineers warned me about the rusted gate before the storm"),
        Example("we will not raise the fares"),
    ),
    "Q502": (
        Example("The engineers did their work. Tomas Brandt wrote the report.", "Joan Pell"),
        Example("The engineers did their work. Tomas Brandt wrote the report."),
    ),
    "Q503": (
        Example("We counted ten boats in the harbour, and we will not raise the fares.", "Olof Hess"),
        Example("We counted ten boats in the harbour, and we will not raise the fares."),
    ),
    "Q551": (
        Example("There was no danger at any time."),
        Example("I believe there was no danger at any time."),
    ),
    "Q552": (
        Example("The council may build a second pier."),
        Example("The council may build a second pier if the money is there."),
    ),
    "Q553": (
        Example("Why should we hurry now."),
        Example("Why should we hurry now?"),
    ),
    "Q554": (
        Example("We accepted the offer of the yard."),
        Example("We accepted the offer of the yard, but the harbour board has to agree."),
    ),
    "Q555": (
        Example("we will NOT raise the fares"),
        Example("we will not raise the fares"),
    ),
    "Q601": (
        Example("The herring came back late this spring"),
        Example("The herring came back late this spring", "Olof Hess"),
    ),
    "Q602": (
        Example("The herring came back late this spring", "Olof Hess"),
        Example("The herring came back late this spring"),
    ),
    "Q901": (
        Example("pure bliss"),
        Example("rusted gate before the storm", "Joan Pell"),
    ),
    "Q902": (
        Example("the gate was always going to fail", "Lena Quill"),
        Example("the gate was always going to fail"),
    ),
    "Q903": (
        Example("Port of the Bay", speech=False),
        Example("we will not raise the fares", speech=False),
    ),
    "Q904": (
        Example("The report is long and hard to read for the public", translated=True),
        Example("The storm took our best boats away", translated=True),
    ),
    "Q905": (
        Example("Niemand hat es vor der Stadt verborgen", language="de"),
        Example("Nobody hid it from the public", language="de"),
    ),
    "S201": (
        Example("the council had counted twelve boats in the harbour and would not raise the fares"),
        Example("the council had counted 10 boats in the harbour and would not raise the fares"),
    ),
    "S202": (
        Example("the engineers had done their work and Daniel Moor wrote the report in March"),
        Example("the engineers had done their work and Tomas Brandt wrote the report in March"),
    ),
    "S203": (
        Example("the council would build a second pier with the money there"),
        Example("the council might build a second pier with the money there"),
    ),
    "S401": (
        Example("they had counted ten boats in the harbour and would not raise the fares"),
        Example("the herring came back"),
    ),
    "S901": (
        Example("the herring came back"),
        Example("they had counted ten boats in the harbour and would not raise the fares"),
    ),
}
