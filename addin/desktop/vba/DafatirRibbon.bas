Attribute VB_Name = "DafatirRibbon"
Option Explicit

Private Ribbon As IRibbonUI

' Called by Excel when it shows the ribbon: the add-in has no event that starts by itself.
Public Sub OnLoad(ByVal Loaded As IRibbonUI)
    Set Ribbon = Loaded
End Sub

Public Sub GetLabel(ByVal Control As IRibbonControl, ByRef Label As Variant)
    Label = DafatirWords.Word(Control.ID & ".label")
End Sub

Public Sub GetSupertip(ByVal Control As IRibbonControl, ByRef Tip As Variant)
    Tip = DafatirWords.Word(Control.ID & ".tip")
End Sub

Public Sub OnSelfTest(ByVal Control As IRibbonControl)
    DafatirRun.StartSelfTest
End Sub

' Called after the language was changed: every label is asked for again.
Public Sub ShowAgain()
    DafatirWords.ForgetLanguage
    If Not Ribbon Is Nothing Then
        Ribbon.Invalidate
    End If
End Sub
